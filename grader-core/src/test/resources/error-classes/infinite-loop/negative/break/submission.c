#include <stdio.h>

int main(void) {
    int n, k = 1, sum = 0;
    scanf("%d", &n);
    while (n > 0) {
        if (k == n) {
            break;
        }
        sum = sum + k;
        k++;
    }
    printf("%d\n", sum);
    return 0;
}

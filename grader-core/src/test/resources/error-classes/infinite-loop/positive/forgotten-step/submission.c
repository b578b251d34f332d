#include <stdio.h>

int main(void) {
    int n, k = 1, sum = 0;
    scanf("%d", &n);
    while (k <= n) {
        sum = sum + k;
    }
    printf("%d\n", sum);
    return 0;
}

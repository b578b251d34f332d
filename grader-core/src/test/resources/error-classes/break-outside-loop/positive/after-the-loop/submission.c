#include <stdio.h>

int main(void) {
    int n, sum = 0;
    while (scanf("%d", &n) == 1) {
        sum = sum + n;
    }
    if (sum < 0) {
        break;
    }
    printf("%d\n", sum);
    return 0;
}

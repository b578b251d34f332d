#include <stdio.h>

int main(void) {
    int n, prime = 1;
    scanf("%d", &n);
    for (int d = 2; d * d <= n; d++) {
        if (n % d == 0) {
            prime = 0;
        }
    }
    if (prime == 2) {
        printf("1\n");
    } else {
        printf("0\n");
    }
    return 0;
}

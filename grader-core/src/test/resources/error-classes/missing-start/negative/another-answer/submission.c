#include <stdio.h>

int main(void) {
    int n, prime = 1;
    scanf("%d", &n);
    for (int d = 2; d * d <= n; d++) {
        if (n % d == 0) {
            prime = 1;
        }
    }
    if (prime == 1) {
        printf("prime\n");
    } else {
        printf("not prime\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    long n, count = 0;
    scanf("%ld", &n);
    for (long i = 1; i <= n; i++) {
        for (long j = 1; j <= n; j++) {
            if (i * j == n && i % j != n) {
                count++;
            }
        }
    }
    printf("%ld\n", count);
    return 0;
}

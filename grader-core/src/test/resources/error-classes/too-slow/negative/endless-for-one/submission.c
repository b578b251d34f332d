#include <stdio.h>

int main(void) {
    long n;
    scanf("%ld", &n);
    while (n != 0) {
        n = n % 2 == 0 ? n - 2 : n + 2 - 4 * (n > 1000000) * n;
        if (n > 2000000) {
            n = 1;
        }
    }
    printf("%ld\n", n);
    return 0;
}

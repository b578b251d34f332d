#include <stdio.h>

int main(void) {
    int n;
    long long k = 0, rounds = 0;
    scanf("%d", &n);
    while (k != n) {
        k = k + 3;
        rounds++;
    }
    printf("%lld\n", rounds);
    return 0;
}

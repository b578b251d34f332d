#include <stdio.h>

int main(void) {
    int n, rounds = 0;
    long long k = 0;
    scanf("%d", &n);
    while (k != n) {
        k = k + 3;
        rounds++;
    }
    printf("%d\n", rounds);
    return 0;
}

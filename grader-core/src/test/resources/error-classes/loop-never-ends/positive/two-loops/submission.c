#include <stdio.h>

int main(void) {
    int n;
    long long count = 0;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        for (long long j = 0; j != n; j = j + n + 1) {
            count++;
        }
    }
    printf("%lld\n", count);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n, count = 0;
    scanf("%d", &n);
    for (int i = 1; i <= n; i++) {
        count += i % 2 == 0 ? 3 : 0;
    }
    printf("%d\n", count);
    return 0;
}

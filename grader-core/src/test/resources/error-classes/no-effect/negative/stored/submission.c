#include <stdio.h>

int main(void) {
    int i, n, sum = 0;
    scanf("%d", &n);
    for (i = 1; i < n; sum += i, i++) {
        (void) n;
    }
    i == n ? printf("%d\n", sum) : printf("none\n");
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d", n % 3);
    printf("%d %d\n", n, n * n);
    return 0;
}

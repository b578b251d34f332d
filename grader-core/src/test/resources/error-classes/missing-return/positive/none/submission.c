#include <stdio.h>

int triple(int n) {
    n = 3 * n;
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", triple(n) + 1);
    return 0;
}

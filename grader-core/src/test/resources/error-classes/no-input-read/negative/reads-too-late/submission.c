#include <stdio.h>

int main(void) {
    int n = 0;
    int twice = 2 * n;
    scanf("%d", &n);
    printf("%d\n", twice);
    return 0;
}

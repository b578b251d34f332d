#include <stdio.h>

int main(void) {
    int n, twice;
    scanf("%d", &n);
    twice = 2 * n;
    printf("%d\n", twice);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    do {
        scanf("%d %d", &a, &b);
    } while (a < 0)
    printf("%d\n", a + b);
    return 0;
}

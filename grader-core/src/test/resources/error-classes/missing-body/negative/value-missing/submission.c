#include <stdio.h>

int main(void) {
    int a, b, i;
    scanf("%d %d", &a, &b);
    for (i = 0; i < 1; i++) {
        b = a + b +
    }
    printf("%d\n", b);
    return 0;
}

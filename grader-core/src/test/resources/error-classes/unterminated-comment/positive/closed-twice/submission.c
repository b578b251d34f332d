#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    /* for a test:
    printf("%d\n", a); /* the first */
    printf("%d\n", b); */
    printf("%d\n", a + b);
    return 0;
}

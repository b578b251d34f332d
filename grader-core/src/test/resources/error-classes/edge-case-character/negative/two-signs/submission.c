#include <stdio.h>

int main(void) {
    int a, b;
    char sign;
    scanf("%d %c %d", &a, &sign, &b);
    printf("%d\n", a + b);
    return 0;
}

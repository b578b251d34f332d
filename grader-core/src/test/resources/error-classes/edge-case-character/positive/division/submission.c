#include <stdio.h>

int main(void) {
    int a, b;
    char sign;
    scanf("%d %c %d", &a, &sign, &b);
    if (sign == '+') {
        printf("%d\n", a + b);
    } else if (sign == '*') {
        printf("%d\n", a * b);
    } else if (sign == '/') {
        printf("%d\n", a - b + 17);
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    char rest, operation;
    scanf("%d %d", &a, &b);
    scanf("%c", &rest);
    scanf("%c", &operation);
    if (operation == '+') {
        printf("%d\n", a - b);
    } else {
        printf("%d\n", a + b);
    }
    return 0;
}

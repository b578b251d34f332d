#include <stdio.h>

int main(void) {
    int a, b;
    char operation;
    scanf("%d %d", &a, &b);
    scanf("%c", &operation);
    if (operation == '+') {
        printf("%d\n", a + b);
    } else if (operation == '-') {
        printf("%d\n", a - b);
    } else {
        printf("?\n");
    }
    return 0;
}

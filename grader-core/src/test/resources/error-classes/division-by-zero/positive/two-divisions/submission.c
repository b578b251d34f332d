#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    int quotient = a / b;
    int rest = a % b;
    printf("%d %d\n", quotient, rest);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    int half = a / 2;
    printf("%d\n", half * 2 / b);
    return 0;
}

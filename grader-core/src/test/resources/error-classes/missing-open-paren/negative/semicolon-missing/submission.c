#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    int print = a + b
    printf("%d\n", print);
    return 0;
}

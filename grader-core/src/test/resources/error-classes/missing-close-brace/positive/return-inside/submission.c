#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    if (a > 0) {
        printf("%d\n", a + b);
        return 0;
    }

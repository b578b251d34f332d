#include <stdio.h>

int main(void) {
    int a, b, double;
    scanf("%d %d", &a, &b);
    double = a + b;
    printf("%d\n", double);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b, sum;
    scanf("%d %d", &a, &b);
    a + b = sum;
    printf("%d\n", sum);
    return 0;
}

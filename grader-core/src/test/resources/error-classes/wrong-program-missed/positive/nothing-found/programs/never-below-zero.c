#include <stdio.h>

int main(void)
{
    int a, b, max = 0;
    scanf("%d %d", &a, &b);
    if (a > max) {
        max = a;
    }
    if (b > max) {
        max = b;
    }
    printf("%d\n", max);
    return 0;
}

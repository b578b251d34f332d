#include <stdio.h>

int main(void)
{
    int a, b;
    scanf("%d %d", &a, &b);
    while (a == b) {
    }
    printf("%d\n", a > b ? a : b);
    return 0;
}

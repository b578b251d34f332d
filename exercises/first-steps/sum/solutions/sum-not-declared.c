#include <stdio.h>

int main(void)
{
    int a, b;

    scanf("%d %d", &a, &b);
    result = a + b;
    printf("%d\n", result);
    return 0;
}

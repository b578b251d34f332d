#include <stdio.h>

int total;
{
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d\n", a + b);
}

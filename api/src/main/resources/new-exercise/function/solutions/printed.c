#include <stdio.h>

int larger(int a, int b)
{
    printf("%d\n", a > b ? a : b);
    return 0;
}

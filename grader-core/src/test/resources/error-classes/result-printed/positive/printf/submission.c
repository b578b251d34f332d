#include <stdio.h>

int max(int a, int b)
{
    int largest = a > b ? a : b;
    printf("%d\n", largest);
    return 0;
}

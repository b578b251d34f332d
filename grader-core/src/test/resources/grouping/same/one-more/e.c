#include <stdio.h>

int main(void)
{
    int i;
    i = 0;
    i = 1 + i;
    printf("%d", i);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int i;
    if (i)
        printf("*");
    return 0;
}

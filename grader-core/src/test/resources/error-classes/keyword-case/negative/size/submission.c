#include <stdio.h>

int main(void)
{
    int i;

    for (i = 0; i < size; i++)
        printf("*");
    return 0;
}

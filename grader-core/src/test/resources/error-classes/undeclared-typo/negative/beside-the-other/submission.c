#include <stdio.h>

int main(void)
{
    int n2 = 4;

    if (n2 == n1)
        printf("same\n");
    return 0;
}

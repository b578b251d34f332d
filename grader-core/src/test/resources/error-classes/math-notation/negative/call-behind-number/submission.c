#include <stdio.h>

int main(void)
{
    int total = 4;

    total = total + 1printf("%d\n", total);
    return 0;
}

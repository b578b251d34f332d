#include <stdio.h>

int main(void)
{
    printf("%f", (double)1 / 2);
    return 0;
}

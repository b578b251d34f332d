#include <stdio.h>

int main(void)
{
    printf("%f", 1.0 / 2);
    return 0;
}

#include <stdio.h>

int main(void)
{
    double price = 2.5;

    printf(""%f"\n", price);
    return 0;
}

#include <stdio.h>

int main(void)
{
    double price;

    scanf("%lf", &price);
    printf(price);
    return 0;
}

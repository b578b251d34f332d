#include <stdio.h>

int main(void)
{
    int last_price;

    scanf("%d", &last_price);
    last price = last_price + 1;
    printf("%d\n", last_price);
    return 0;
}

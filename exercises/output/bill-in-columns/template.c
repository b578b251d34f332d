#include <stdio.h>

int main(void)
{
    int pizzas = 0;
    int desserts = 0;

    scanf("%d %d", &pizzas, &desserts);

    return 0;
}

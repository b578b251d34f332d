#include <stdio.h>

int main(void)
{
    int pizzas = 0;
    int desserts = 0;

    scanf("%d %d", &pizzas, &desserts);

    printf("Pizza   %6d\n", pizzas);
    printf("Dessert %6d\n", desserts);
    printf("--------------\n");
    printf("Total   %6d\n", pizzas + desserts);
    return 0;
}

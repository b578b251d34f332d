#include <stdio.h>

int main(void)
{
    int pizzas = 0;
    int desserts = 0;

    scanf("%d %d", &pizzas, &desserts);

    printf("Pizza %6d\n", 9 * pizzas);
    printf("Dessert %6d\n", 4 * desserts);
    printf("--------------\n");
    printf("Total %6d\n", 9 * pizzas + 4 * desserts);
    return 0;
}

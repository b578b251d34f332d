#include <stdio.h>

int main(void)
{
    int pizzas = 0;
    int desserts = 0;

    scanf("%d %d", &pizzas, &desserts);

    printf("Pizza       %d\n", 9 * pizzas);
    printf("Dessert     %d\n", 4 * desserts);
    printf("--------------\n");
    printf("Total       %d\n", 9 * pizzas + 4 * desserts);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int pizzas = 0;
    int desserts = 0;

    scanf("%d %d", &pizzas, &desserts);

    printf("Pizza   %06d\n", 9 * pizzas);
    printf("Dessert %06d\n", 4 * desserts);
    printf("--------------\n");
    printf("Total   %06d\n", 9 * pizzas + 4 * desserts);
    return 0;
}

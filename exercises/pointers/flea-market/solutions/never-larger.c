#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *prices = malloc(4 * sizeof(int));
    int count = 0, price, affordable = 0;

    while (scanf("%d", &price) == 1) {
        prices[count] = price;
        count++;
    }
    for (int i = 0; i < count - 1; i++) {
        if (prices[i] <= prices[count - 1]) {
            affordable++;
        }
    }
    free(prices);
    printf("%d\n", affordable);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int amount;

    scanf("%d", &amount);
    printf("%d %d %d\n", amount / 20, amount / 5, amount % 5);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int amount, rest;

    scanf("%d", &amount);
    rest = amount / 20;
    printf("%d %d %d\n", amount / 20, rest / 5, rest % 5);
    return 0;
}

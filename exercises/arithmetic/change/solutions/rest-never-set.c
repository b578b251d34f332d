#include <stdio.h>

int main(void)
{
    int amount, rest;

    scanf("%d", &amount);
    printf("%d %d %d\n", amount / 20, rest / 5, rest % 5);
    return 0;
}

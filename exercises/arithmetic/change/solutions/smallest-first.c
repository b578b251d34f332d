#include <stdio.h>

int main(void)
{
    int amount, rest;

    scanf("%d", &amount);
    rest = amount % 20;
    printf("%d %d %d\n", rest % 5, rest / 5, amount / 20);
    return 0;
}

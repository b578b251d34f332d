#include <stdio.h>

int main(void)
{
    int a, b, sum;

    scanf("%d %d", &a, &b);
    sum = a + b;
    return 0;
}

#include <stdio.h>

static int factorial(int n);

static int times(int n)
{
    return n * factorial(n - 1);
}

static int factorial(int n)
{
    return n < 2 ? 1 : times(n);
}

int main(void)
{
    int n;
    scanf("%d", &n);
    printf("%d\n", factorial(n));
    return 0;
}

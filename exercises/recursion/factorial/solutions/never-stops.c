#include <stdio.h>

long long factorial(int n)
{
    return n * factorial(n - 1);
}

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("%lld\n", factorial(n));
    return 0;
}

#include <stdio.h>

long long factorial(int n)
{
    long long result;

    for (int i = 2; i <= n; i++) {
        result = result * i;
    }
    return result;
}

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("%lld\n", factorial(n));
    return 0;
}

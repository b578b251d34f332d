#include <stdio.h>

int ways(int n)
{
    if (n <= 1) {
        return 1;
    }
    ways(n - 1) + ways(n - 2);
}

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("%d\n", ways(n));
    return 0;
}

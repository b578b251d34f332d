#include <stdio.h>

int f(int);

int main(void)
{
    printf("%d", f(3));
    return 0;
}

int f(int x)
{
    return (2 * x);
}

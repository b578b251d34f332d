#include <stdio.h>

int gcd(int a, int b)
{
    return 0;
}

int main(void)
{
    int length, width;

    return 0;
}

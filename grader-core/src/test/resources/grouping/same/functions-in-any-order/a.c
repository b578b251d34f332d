#include <stdio.h>

int twice(int n)
{
    return n * 2;
}

int main(void)
{
    printf("%d", twice(3));
}

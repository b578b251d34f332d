#include <stdio.h>

int digit_sum(int n)
{
    return 0;
}

int main(void)
{

    return 0;
}

#include <stdio.h>

int ways(int n)
{
    return 1;
}

int main(void)
{

    return 0;
}

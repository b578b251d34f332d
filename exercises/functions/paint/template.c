#include <stdio.h>

int area(int length, int width)
{
    return 0;
}

int main(void)
{

    return 0;
}

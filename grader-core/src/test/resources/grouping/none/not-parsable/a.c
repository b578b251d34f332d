#include <stdio.h>

int main(void)
{
    int a = ;
    if (
    return 0;
}

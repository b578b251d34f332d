#include <stdio.h>

void extremes(int *levels, int n, int *lowest, int *highest)
{

}

int main(void)
{
    int levels[1000];
    int n, low, high;

    return 0;
}

#include <stdio.h>

int *largest(int *piles, int n)
{
    int *best = piles;

    return best;
}

int main(void)
{
    int piles[50];
    int n, children;

    return 0;
}

#include <stdio.h>

int main(void)
{
    int *best = NULL;
    int n = 0;
    while (n < 3)
        n++;
    best[n] = 1;
    return 0;
}

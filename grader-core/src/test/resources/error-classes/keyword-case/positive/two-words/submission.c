#include <stdio.h>

int main(void)
{
    int n;

    printf("%d\n", (int)size of(n));
    return 0;
}

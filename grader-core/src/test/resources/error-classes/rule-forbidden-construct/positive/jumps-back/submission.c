#include <stdio.h>

int main(void)
{
    int n = 1;
again:
    printf("%d\n", n);
    n++;
    if (n <= 3) {
        goto again;
    }
    return 0;
}

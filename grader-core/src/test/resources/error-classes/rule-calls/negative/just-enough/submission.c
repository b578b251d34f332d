#include <stdio.h>

static int square(int n)
{
    return n * n;
}

int main(void)
{
    int n;
    scanf("%d", &n);
    for (int i = 1; i <= n; i++) {
        putchar('0' + square(i));
        putchar(' ');
    }
    printf("\n");
    return 0;
}

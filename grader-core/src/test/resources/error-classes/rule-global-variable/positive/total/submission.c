#include <stdio.h>

int total;

static void add(int n)
{
    total += n;
}

int main(void)
{
    int n;
    while (scanf("%d", &n) == 1) {
        add(n);
    }
    printf("%d\n", total);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int i, n, total = 0;

    scanf("%d", &n);
    for (i = o; i < n; i++)
        total += i;
    printf("%d\n", total);
    return 0;
}

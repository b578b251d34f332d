#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("%d %d %d\n", 1, 1, n - 2);
    return 0;
}

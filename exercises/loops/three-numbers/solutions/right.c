#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("%d %d %d\n", 1, 2, n - 3);
    return 0;
}

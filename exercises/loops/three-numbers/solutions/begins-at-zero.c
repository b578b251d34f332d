#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    printf("%d %d %d\n", 0, 1, n - 1);
    return 0;
}

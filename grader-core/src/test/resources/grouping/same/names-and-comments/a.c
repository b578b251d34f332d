#include <stdio.h>

int main(void)
{
    int n, sum = 0;
    scanf("%d", &n);
    sum += n;
    printf("%d\n", sum);
    return 0;
}

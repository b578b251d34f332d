#include <stdio.h>

int main(void)
{
    int a, b;
    scanf("%d %d", &b, &a);
    printf("%d %d", a - b, a);
    return 0;
}

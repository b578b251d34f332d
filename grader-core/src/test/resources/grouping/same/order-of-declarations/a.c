#include <stdio.h>

int main(void)
{
    int a, b;
    float unused;
    scanf("%d %d", &a, &b);
    printf("%d", a * b);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int b;
    int a;
    scanf("%d %d", &b, &a);
    printf("%d", a * b);
    return 0;
}

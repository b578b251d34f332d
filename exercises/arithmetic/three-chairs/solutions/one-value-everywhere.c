#include <stdio.h>

int main(void)
{
    int a = 0;
    int b = 0;
    int c = 0;

    scanf("%d %d %d", &a, &b, &c);
    a = c;
    b = a;
    c = b;
    printf("%d %d %d\n", a, b, c);
    return 0;
}

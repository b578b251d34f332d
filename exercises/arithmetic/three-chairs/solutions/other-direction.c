#include <stdio.h>

int main(void)
{
    int a = 0;
    int b = 0;
    int c = 0;

    scanf("%d %d %d", &a, &b, &c);
    int kept = a;
    a = b;
    b = c;
    c = kept;
    printf("%d %d %d\n", a, b, c);
    return 0;
}

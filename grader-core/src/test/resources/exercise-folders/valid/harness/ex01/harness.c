#include <stdio.h>

int main(void)
{
    struct point p = {0, 0};
    scanf("%d", &p.x);
    printf("%d\n", left(p));
}

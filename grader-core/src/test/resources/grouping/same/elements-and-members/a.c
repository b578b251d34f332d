#include <stdio.h>

struct point { int x; };

int main(void)
{
    struct point p[3];
    struct point *q = p;
    p[1].x = 'A';
    q->x = 1;
    printf("%d", p[1].x);
}

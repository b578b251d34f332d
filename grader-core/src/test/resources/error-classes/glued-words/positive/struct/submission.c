#include <stdio.h>

struct point {
    int x, y;
};

int main(void)
{
    struct point p = {1, 2};
    struct point *q = (structpoint *)&p;

    printf("%d\n", q->x);
    return 0;
}

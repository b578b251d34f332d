#include <stdio.h>

struct point {
    int x;
    int y;
};

void enter(struct point *p) {
    scanf("%d %d", p->x, p->y);
}

int main(void) {
    struct point a;
    enter(&a);
    printf("%d\n", a.x + a.y);
    return 0;
}

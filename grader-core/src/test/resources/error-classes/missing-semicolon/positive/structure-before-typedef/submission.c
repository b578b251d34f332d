#include <stdio.h>

struct point {
    int x, y;
}
typedef struct point Point;

int main(void) {
    Point p;
    scanf("%d %d", &p.x, &p.y);
    printf("%d\n", p.x + p.y);
    return 0;
}

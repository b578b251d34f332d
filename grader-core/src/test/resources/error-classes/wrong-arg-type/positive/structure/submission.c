#include <stdio.h>

struct point {
    int x;
    int y;
};

int distance(struct point p) {
    return p.x + p.y;
}

int main(void) {
    struct point p = {3, 4};
    printf("%d\n", distance(&p));
    return 0;
}

#include <stdio.h>

struct point {
    int x;
    int y;
};

int main(void) {
    struct Point p;
    p.x = 3;
    printf("%d\n", p.x);
    return 0;
}

#include <stdio.h>

struct point {
    int x;
    int y;
};

int main(void) {
    struct point corner = {3, 4};
    printf("%d\n", corner.x->y);
    return 0;
}

#include <stdio.h>

struct rectangle {
    int width;
    int height;
}

int main(void) {
    struct rectangle r = {3, 4};
    printf("%d\n", r.width * r.height);
    return 0;
}

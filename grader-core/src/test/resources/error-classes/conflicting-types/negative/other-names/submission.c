#include <stdio.h>

int area(int width, int height);

int main(void) {
    printf("%d\n", area(3, 4));
    return 0;
}

int area(int w, int h) {
    return w + h;
}

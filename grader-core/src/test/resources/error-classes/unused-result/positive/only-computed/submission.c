#include <stdio.h>

int area(int width, int height) {
    return width * height;
}

int main(void) {
    int width, height;
    scanf("%d %d", &width, &height);
    area(width, height);
    return 0;
}

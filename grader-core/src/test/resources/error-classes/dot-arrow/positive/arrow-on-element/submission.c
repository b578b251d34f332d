#include <stdio.h>

typedef struct {
    int width;
    int height;
} Box;

int main(void) {
    Box boxes[2] = {{2, 3}, {4, 5}};
    int area = 0;
    for (int i = 0; i < 2; i++) {
        area += boxes[i]->width * boxes[i].height;
    }
    printf("%d\n", area);
    return 0;
}

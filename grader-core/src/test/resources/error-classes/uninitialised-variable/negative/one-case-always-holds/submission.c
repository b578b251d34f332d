#include <stdio.h>

int main(void) {
    int left, middle, right, tallest;
    scanf("%d %d %d", &left, &middle, &right);
    if (left >= middle && left >= right)
        tallest = left;
    if (middle >= left && middle >= right)
        tallest = middle;
    if (right >= left && right >= middle)
        tallest = right;
    if (tallest == left)
        printf("left\n");
    if (tallest == middle)
        printf("middle\n");
    if (tallest == right)
        printf("right\n");
    return 0;
}

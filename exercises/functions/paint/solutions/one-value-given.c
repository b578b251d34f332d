#include <stdio.h>

int area(int length, int width)
{
    return length * width;
}

int main(void)
{
    int length, width, height;

    scanf("%d %d %d", &length, &width, &height);
    printf("%d %d\n", area(length), 2 * area(length, height) + 2 * area(width, height));
    return 0;
}

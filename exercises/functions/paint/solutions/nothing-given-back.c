#include <stdio.h>

int area(int length, int width)
{
    int result = length * width;
}

int main(void)
{
    int length, width, height;

    scanf("%d %d %d", &length, &width, &height);
    printf("%d %d\n", area(length, width), 2 * area(length, height) + 2 * area(width, height));
    return 0;
}

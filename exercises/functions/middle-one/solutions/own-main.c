#include <stdio.h>

int middle(int a, int b, int c)
{
    int largest = a > b ? a : b;
    int smallest = a < b ? a : b;

    if (c >= largest) {
        return largest;
    }
    if (c <= smallest) {
        return smallest;
    }
    return c;
}

int main(void)
{
    printf("%d\n", middle(4, 8, 1));
    return 0;
}

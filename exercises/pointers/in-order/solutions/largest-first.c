#include <stdio.h>

void swap(int *a, int *b)
{
    int kept = *a;

    *a = *b;
    *b = kept;
}

int main(void)
{
    int x, y, z;

    scanf("%d %d %d", &x, &y, &z);
    if (x < y) {
        swap(&x, &y);
    }
    if (y < z) {
        swap(&y, &z);
    }
    if (x < y) {
        swap(&x, &y);
    }
    printf("%d %d %d\n", x, y, z);
    return 0;
}

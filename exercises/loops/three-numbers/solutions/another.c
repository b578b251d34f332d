#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    int middle = n / 3;
    int last = n - middle - (middle - 1);
    printf("%d %d %d\n", last, middle, middle - 1);
    return 0;
}

#include <stdio.h>

int main(void)
{
    printf("%d\n", 1 * 7);
    printf("%d\n", 2 * 7);
    printf("%d\n", 3 * 7);
    printf("%d\n", 4 * 7);
    printf("%d\n", 5 * 7);
    return 0;
}

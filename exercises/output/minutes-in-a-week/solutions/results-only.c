#include <stdio.h>

int main(void)
{
    printf("%d\n", 24 * 60);
    printf("%d\n", 7 * 24);
    printf("%d\n", 7 * 24 * 60);
    return 0;
}

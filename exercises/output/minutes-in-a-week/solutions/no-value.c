#include <stdio.h>

int main(void)
{
    printf("24 x 60 = %d\n", 24 * 60);
    printf("7 x 24 = %d\n");
    printf("7 x 24 x 60 = %d\n", 7 * 24 * 60);
    return 0;
}

#include <stdio.h>

int main(void)
{
    printf("24 x 60 = 24 * 60\n");
    printf("7 x 24 = 7 * 24\n");
    printf("7 x 24 x 60 = 7 * 24 * 60\n");
    return 0;
}

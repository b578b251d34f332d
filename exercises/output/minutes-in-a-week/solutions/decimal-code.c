#include <stdio.h>

int main(void)
{
    printf("24 x 60 = %f\n", 24 * 60);
    printf("7 x 24 = %f\n", 7 * 24);
    printf("7 x 24 x 60 = %f\n", 7 * 24 * 60);
    return 0;
}

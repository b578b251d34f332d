#include <stdio.h>

int main(void)
{
    /* while ... */
    printf("1\n");
    printf("2\n");
    printf("3\n");
    return 0;
}

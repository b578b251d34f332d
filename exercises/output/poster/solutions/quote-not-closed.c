#include <stdio.h>

int main(void)
{
    printf("*********************\n");
    printf("*   GRAND CONCERT   *\n");
    printf("*    jazz, piano    *\n");
    printf("*********************\n");
    printf("\n");
    printf("Tickets - zone 7\n);
    return 0;
}

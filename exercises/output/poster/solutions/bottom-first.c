#include <stdio.h>

int main(void)
{
    printf("Tickets - zone 7\n");
    printf("\n");
    printf("*********************\n");
    printf("*   GRAND CONCERT   *\n");
    printf("*    jazz, piano    *\n");
    printf("*********************\n");
    return 0;
}

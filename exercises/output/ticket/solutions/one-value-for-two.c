#include <stdio.h>

int main(void)
{
    int zone = 0;
    int place = 0;

    scanf("%d %d", &zone, &place);

    printf("Zone %d, place %d\n", zone, place);
    printf("(%d/%d)\n", place);
    return 0;
}

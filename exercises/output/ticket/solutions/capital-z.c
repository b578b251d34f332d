#include <stdio.h>

int main(void)
{
    int zone = 0;
    int place = 0;

    scanf("%d %d", &zone, &place);

    printf("Zone %d, place %d\n", Zone, place);
    printf("(%d/%d)\n", place, zone);
    return 0;
}

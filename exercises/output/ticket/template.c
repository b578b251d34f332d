#include <stdio.h>

int main(void)
{
    int zone = 0;
    int place = 0;

    scanf("%d %d", &zone, &place);

    return 0;
}

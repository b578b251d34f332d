#include <stdio.h>

int main(void)
{
    int minutes;

    scanf("%d", &minutes);
    printf("%d h %d\n", minutes / 60, minutes % 60);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int minutes = 0;

    scanf("%d", minutes);
    printf("%d h %02d\n", minutes / 60, minutes % 60);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int count;

    read how many there are
    scanf("%d", &count);
    printf("%d\n", count);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int width;

    scanf("%d", &width);
    printf("a "wide one: %d\n", width);
    return 0;
}

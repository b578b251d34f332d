#include <stdio.h>

int main(void)
{
    int width;

    scanf("%d", &width);
    printf("width", %width);
    return 0;
}

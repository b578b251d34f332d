#include <stdio.h>

int main(void)
{
    int a = 3, b = 4;

    printf("%d\n", 2 * ab);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int a = 3;
    int b = 5;

    printf("%d\n", a + b);
    return 0;
}

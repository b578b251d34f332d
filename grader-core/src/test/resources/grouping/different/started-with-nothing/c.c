#include <stdio.h>

int main(void)
{
    static int sum;
    sum += 2;
    printf("%d", sum);
    return 0;
}

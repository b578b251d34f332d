#include <stdio.h>

int main(void)
{
    int sum;
    sum += 2;
    printf("%d", sum);
    return 0;
}

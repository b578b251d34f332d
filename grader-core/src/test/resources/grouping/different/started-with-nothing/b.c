#include <stdio.h>

int main(void)
{
    int sum = 0;
    sum += 2;
    printf("%d", sum);
    return 0;
}

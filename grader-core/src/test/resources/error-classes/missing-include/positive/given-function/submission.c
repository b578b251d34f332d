#include <stdio.h>

int main(void)
{
    int sum = next_throw();

    sum += next_throw();
    printf("%d\n", sum);
    return 0;
}

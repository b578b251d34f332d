#include <stdio.h>

int main(void)
{
    int i = 0;
    i++;
    printf("%d", i);
    return 0;
}

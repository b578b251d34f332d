#include <stdio.h>

int main(void)
{
    int i;
    i = 0;
    i = i + 1;
    printf("%d", i);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int i = 0;
    i += 1;
    printf("%d", i);
    return 0;
}

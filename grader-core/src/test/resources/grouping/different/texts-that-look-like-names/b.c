#include <stdio.h>

int main(void)
{
    printf("v2");
    return 0;
}

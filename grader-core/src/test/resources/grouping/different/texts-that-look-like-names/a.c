#include <stdio.h>

int main(void)
{
    printf("v1");
    return 0;
}

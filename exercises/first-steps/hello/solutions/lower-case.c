#include <stdio.h>

int main(void)
{
    printf("hello, world!\n");
    printf("my first program works.\n");
    return 0;
}

#include <stdio.h>

int main(void)
{
    printf("My first program works.\n");
    printf("Hello, world!\n");
    return 0;
}

#include <stdio.h>

int main(void)
{
    printf("Hello, world!\n")
    printf("My first program works.\n");
    return 0;
}

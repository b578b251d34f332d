#include <stdio.h>

int main(void)
{
    printf("Hello, world!\n");
    printf("My first program works.");
    return 0;
}

#include <stdio.h>

int main(void)
{
    print("Hello, world!\n");
    print("My first program works.\n");
    return 0;
}

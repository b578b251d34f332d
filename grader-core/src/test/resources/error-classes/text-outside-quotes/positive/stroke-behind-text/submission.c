#include <stdio.h>

int main(void)
{
    puts("good morning"/n);
    return 0;
}

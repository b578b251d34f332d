#include <stdio.h>

int main(void)
{
    printf("/\\\n");
    printf("/  \\\n");
    printf("/    \\\n");
    printf("/______\\\n");
    printf("|  []  |\n");
    printf("|__[]__|\n");
    return 0;
}

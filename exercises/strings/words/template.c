#include <stdio.h>

int main(void)
{
    char line[202];

    fgets(line, 202, stdin);

    return 0;
}

#include <stdio.h>

int main(void)
{
    char vowels[5] = {u, e};

    printf("%c\n", vowels[0]);
    return 0;
}

#include <stdio.h>
#include <string.h>

int main(void)
{
    char name[52];
    char town[52];

    return 0;
}

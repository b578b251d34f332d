#include <stdio.h>

int main(void)
{
    printf("[==]");
    printf("-[01]");
    printf("-[02]");
    printf("-[03]");
    printf("-[04]");
    printf(" oo   oo   oo   oo   oo\n");
    return 0;
}

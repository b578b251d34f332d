#include <stdio.h>

int main(void)
{
    printf("[==]");
    printf("-[01]");
    printf("-[02]");
    printf("-[04]\n");
    printf(" oo   oo   oo   oo   oo\n");
    return 0;
}

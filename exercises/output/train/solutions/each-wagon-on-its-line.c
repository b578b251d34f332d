#include <stdio.h>

int main(void)
{
    printf("[==]\n");
    printf("-[01]\n");
    printf("-[02]\n");
    printf("-[03]\n");
    printf("-[04]\n");
    printf(" oo   oo   oo   oo   oo\n");
    return 0;
}

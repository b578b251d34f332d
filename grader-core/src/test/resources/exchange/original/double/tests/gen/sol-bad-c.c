#include <stdio.h>

int main(void)
{
    unsigned n;
    scanf("%u", &n);
    printf("%u\n", 2 * n);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n = 7; printf("%d\n", n); n += 7; printf("%d\n", n); n += 7; printf("%d\n", n);
    return 0;
}

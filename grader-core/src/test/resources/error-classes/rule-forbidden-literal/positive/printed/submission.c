#include <stdio.h>

int main(void)
{
    printf("%d\n", 5050);
    return 0;
}

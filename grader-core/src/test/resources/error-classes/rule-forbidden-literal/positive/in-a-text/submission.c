#include <stdio.h>

int main(void)
{
    printf("50" "50\n");
    return 0;
}

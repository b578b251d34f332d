#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *prices = NULL;
    int capacity = 0;
    int count = 0;

    return 0;
}

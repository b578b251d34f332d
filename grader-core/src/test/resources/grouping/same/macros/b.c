#include <stdio.h>

#define SIZE 10

int main(void)
{
    int table[SIZE];
    table[SIZE] = 0;
    printf("%d", table[0]);
}

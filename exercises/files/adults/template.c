#include <stdio.h>

int main(void)
{
    int year;

    scanf("%d", &year);

    return 0;
}

#include <stdio.h>

int main(void)
{
    int age;

    / read the age in years
    scanf("%d", &age);
    printf("%d\n", age);
    return 0;
}

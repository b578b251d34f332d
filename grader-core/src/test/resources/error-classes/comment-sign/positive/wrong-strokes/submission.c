#include <stdio.h>

int main(void)
{
    int age;

    scanf("%d", &age);       \\ in years
    printf("%d\n", age);
    return 0;
}

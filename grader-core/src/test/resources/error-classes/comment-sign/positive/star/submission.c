#include <stdio.h>

int main(void)
{
    int age;     \* in years *\

    scanf("%d", &age);
    printf("%d\n", age);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int age;

    scanf("%d", &age);
    printf("%d\n", age + / 2);
    return 0;
}

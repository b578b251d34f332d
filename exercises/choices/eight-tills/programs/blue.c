#include <stdio.h>

int main(void)
{
    int age;
    scanf("%d", &age);
    if (age < 6) {
        printf("0\n");
    } else if (age < 17) {
        printf("3\n");
    } else if (age < 65) {
        printf("5\n");
    } else {
        printf("4\n");
    }
    return 0;
}

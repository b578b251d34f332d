#include <stdio.h>

int main(void)
{
    int age;
    scanf("%d", &age);
    if (age > 0 && age < 6) {
        printf("0\n");
    } else if (age < 18) {
        printf("3\n");
    } else if (age < 65) {
        printf("5\n");
    } else {
        printf("4\n");
    }
    return 0;
}

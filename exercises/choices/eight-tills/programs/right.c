#include <stdio.h>

int main(void)
{
    int age;
    char more;
    if (scanf("%d %c", &age, &more) != 1 || age < 0 || age > 120) {
        return 1;
    }
    if (age < 6) {
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

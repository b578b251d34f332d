#include <stdio.h>

int main(void)
{
    int year;

    scanf("%d", &year);
    if (year % 4 == 0) {
        printf("29\n");
    }
    if (year % 100 == 0) {
        printf("28\n");
    }
    if (year % 400 == 0) {
        printf("29\n");
    }
    return 0;
}

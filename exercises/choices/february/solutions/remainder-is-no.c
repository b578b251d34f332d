#include <stdio.h>

int main(void)
{
    int year;

    scanf("%d", &year);
    if (year % 4) {
        printf("29\n");
    } else {
        printf("28\n");
    }
    return 0;
}

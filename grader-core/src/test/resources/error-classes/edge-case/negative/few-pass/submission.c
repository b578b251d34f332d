#include <stdio.h>

int main(void) {
    int year;
    scanf("%d", &year);
    if (year % 5 == 0) {
        printf("leap year\n");
    } else {
        printf("ordinary year\n");
    }
    return 0;
}

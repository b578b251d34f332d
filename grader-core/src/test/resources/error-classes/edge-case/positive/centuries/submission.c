#include <stdio.h>

int main(void) {
    int year;
    scanf("%d", &year);
    if (year % 4 == 0) {
        printf("9\n");
    } else {
        printf("4\n");
    }
    return 0;
}

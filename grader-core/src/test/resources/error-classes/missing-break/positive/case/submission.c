#include <stdio.h>

int main(void) {
    int day;
    scanf("%d", &day);
    switch (day) {
        case 1:
            printf("monday\n");
        case 2:
            printf("tuesday\n");
            break;
        default:
            printf("later\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int day, month;
    scanf("%d %d", &day, &month);
    if (day == 1 && month == 1) {
        printf("A new year\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int month;
    scanf("%d", &month);
    if (month == 7 | 8) {
        printf("summer\n");
    } else {
        printf("other\n");
    }
    return 0;
}

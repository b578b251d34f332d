#include <stdio.h>

int main(void) {
    int hour;
    scanf("%d", &hour);
    if (hour < 8 && hour > 19) {
        printf("closed\n");
    } else {
        printf("open\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int day, holiday;
    scanf("%d %d", &day, &holiday);
    if (holiday || day == 6 || 7 == day) {
        printf("rest\n");
    } else {
        printf("work\n");
    }
    return 0;
}

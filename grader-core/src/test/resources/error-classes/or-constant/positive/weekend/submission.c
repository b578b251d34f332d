#include <stdio.h>

int main(void) {
    int day;
    scanf("%d", &day);
    if (day == 6 || 7) {
        printf("rest\n");
    } else {
        printf("work\n");
    }
    return 0;
}

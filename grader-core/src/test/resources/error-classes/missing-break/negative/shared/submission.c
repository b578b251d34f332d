#include <stdio.h>

int main(void) {
    int day;
    scanf("%d", &day);
    switch (day) {
        case 6:
        case 7:
            printf("weekend\n");
            break;
        case 5:
            printf("nearly ");
            /* fall through */
        default:
            printf("work\n");
    }
    return 0;
}

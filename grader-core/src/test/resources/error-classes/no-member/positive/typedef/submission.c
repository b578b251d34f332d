#include <stdio.h>

typedef struct date {
    int day;
    int month;
} Date;

int main(void) {
    Date today = {14, 7};
    printf("%d\n", today.data);
    return 0;
}

#include <stdio.h>

struct date {
    int day;
    int month;
};

int main(void) {
    struct date today = {14, 7};
    int day = today;
    printf("%d\n", day);
    return 0;
}

#include <stdio.h>

struct date {
    int day;
    int month;
};

int next_day(struct date d) {
    d.day = d.day + 1;
    return d;
}

int main(void) {
    struct date today = {14, 7};
    printf("%d\n", next_day(today));
    return 0;
}

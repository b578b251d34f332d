#include <stdio.h>

struct date {
    int day;
    int month;
    int year;
};

int is_before(struct date a, struct date b)
{
    if (a.year != b.year) {
        return a.year < b.year;
    }
    if (a.month != b.month) {
        return a.month < b.month;
    }
    return a.day < b.day;
}

struct date read_date(void)
{
    struct date d;

    scanf("%d %d %d", &d.day, &d.month, &d.year);
    return d;
}

int main(void)
{
    int n;

    scanf("%d", &n);
    struct date oldest = read_date();
    for (int i = 1; i < n; i++) {
        date d = read_date();
        if (is_before(d, oldest)) {
            oldest = d;
        }
    }
    printf("%d.%d.%d\n", oldest.day, oldest.month, oldest.year);
    return 0;
}

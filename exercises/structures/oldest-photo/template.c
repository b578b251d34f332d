#include <stdio.h>

struct date {
    int day;
    int month;
    int year;
};

int is_before(struct date a, struct date b)
{
    return 0;
}

int main(void)
{
    int n;

    scanf("%d", &n);

    return 0;
}

#include <stdio.h>

int main(void)
{
    int days;
    int total = 0;

    scanf("%d", &days);
    for (int day = 1; day <= days; day++) {
        int pages;

        scanf("%d", &pages);
        total = total + pages
    }
    printf("%d\n", total);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int days, pages, total = 0;

    scanf("%d", &days);
    while (days > 0) {
        scanf("%d", &pages);
        total += pages;
        days--;
    }
    printf("%d\n", total);
    return 0;
}

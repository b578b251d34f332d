#include <stdio.h>

int main(void)
{
    int n;
    int days = 0;
    int people = 1;

    scanf("%d", &n);
    while (people < n) {
        people = people * 2;
        days++;
        printf("%d %d\n", days, people);
    }
    return 0;
}

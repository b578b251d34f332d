#include <stdio.h>

enum { RIGHT = 42, WRONG = 43 };

/* From 1 to 1000 days, as many temperatures from -100 to 100, and nothing else. */
int main(void)
{
    int days, temperature;
    char more;

    if (scanf("%9d", &days) != 1 || days < 1 || days > 1000) {
        printf("line 1: the number of days must be from 1 to 1000\n");
        return WRONG;
    }
    for (int day = 1; day <= days; day++) {
        if (scanf("%9d", &temperature) != 1 || temperature < -100 || temperature > 100) {
            printf("day %d: there must be a temperature from -100 to 100\n", day);
            return WRONG;
        }
    }
    if (scanf(" %c", &more) == 1) {
        printf("there is more than %d temperatures\n", days);
        return WRONG;
    }
    return RIGHT;
}

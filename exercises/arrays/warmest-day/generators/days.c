#include <stdio.h>
#include <stdlib.h>

/* Arguments: the seed, how many days, the lowest and the highest temperature, and a day that is warmer than all of them. */
int main(int argc, char **argv)
{
    if (argc < 5) {
        return 1;
    }
    srand(atoi(argv[1]));
    int days = atoi(argv[2]);
    int lowest = atoi(argv[3]);
    int highest = atoi(argv[4]);
    int warmest = argc > 5 ? atoi(argv[5]) : 0;

    printf("%d\n", days);
    for (int day = 1; day <= days; day++) {
        int temperature = lowest + rand() % (highest - lowest + 1);

        printf("%d%c", day == warmest ? highest + 1 : temperature, day % 20 == 0 || day == days ? '\n' : ' ');
    }
    return 0;
}

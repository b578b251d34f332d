#include <stdio.h>

int main(void)
{
    int cards = 20;
    int round = 1;

    while (cards > 2) {
        printf("%d: %d\n", round, cards);
        if (cards % 2 == 0) {
            cards = cards / 2;
        } else {
            cards = cards - 1;
        }
        round++;
    }
    printf("left: %d\n", cards);
    return 0;
}

#include <stdio.h>

int main(void) {
    int round, points, best;
    for (round = 0; round < 3; round++) {
        scanf("%d", &points);
        if (round == 0 || points > best)
            best = points;
    }
    printf("%d\n", best);
    return 0;
}

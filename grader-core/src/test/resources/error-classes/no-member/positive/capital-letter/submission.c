#include <stdio.h>

struct player {
    int score;
    int level;
};

int main(void) {
    struct player p;
    scanf("%d %d", &p.score, &p.Level);
    printf("%d\n", p.score * p.level);
    return 0;
}

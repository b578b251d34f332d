#include <stdio.h>

struct player {
    int score;
};

int main(void) {
    Gamer ada = {12};
    printf("%d\n", ada.score);
    return 0;
}

#include <stdio.h>

struct player {
    int score;
};

int main(void) {
    player ada = {12};
    printf("%d\n", ada.score);
    return 0;
}

#include <stdio.h>

int main(void) {
    int speed = 50;
    if (speed = > 30) {
        printf("too fast\n");
    }
    return 0;
}

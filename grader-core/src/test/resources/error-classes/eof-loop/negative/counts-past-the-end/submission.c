#include <stdio.h>

int main(void) {
    int c, steps = 1;
    c = getchar();
    while (steps != 0) {
        if (c == 'x') {
            c = getchar();
        }
        steps = steps % 7 + 1;
    }
    printf("%d\n", steps);
    return 0;
}

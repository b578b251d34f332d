#include <stdio.h>

void cube(int n) {
    if (n < 0) {
        return;
    }
    printf("%d\n", n * n * n);
}

int main(void) {
    int volume = cube(3);
    printf("%d\n", volume);
    return 0;
}

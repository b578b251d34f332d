#include <stdio.h>

void cube(int n) {
    return n * n * n;
}

int main(void) {
    int volume = cube(3);
    printf("%d\n", volume);
    return 0;
}

#include <stdio.h>

void show_twice(int n) {
    printf("%d %d\n", n, n);
}

int main(void) {
    int n = 4;
    n = show_twice(n);
    return 0;
}

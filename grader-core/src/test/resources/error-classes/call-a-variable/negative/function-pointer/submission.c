#include <stdio.h>

int twice(int n) {
    return 2 * n;
}

int main(void) {
    int (*change)(int) = twice;
    printf("%d\n", change(4));
    return 0;
}

#include <stdio.h>

int max(int a, int b) {
    return a > b ? a : b;
}

int main(void) {
    int a = 3, b = 8, max;
    max = max(a, b);
    printf("%d\n", max);
    return 0;
}

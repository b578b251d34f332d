#include <stdio.h>

int distance(int a, int b) {
    if (a < b) {
        return b - a;
    }
    if (a >= b) {
        return a - b;
    }
}

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d\n", 2 * distance(a, b));
    return 0;
}

#include <stdio.h>

int main(void) {
    int a = 1, b = 5, c = 6;
    int d = b * b - 4ac;
    printf("%d\n", d);
    return 0;
}

#include <stdio.h>

int add(int x, int y) {
    return x + y;
}

int main(void) {
    int a, b, i;
    scanf("%d %d", &a, &b);
    for (i = 0; i < 1; i++) {
        printf("%d\n", add(a, b));

    return 0;
}

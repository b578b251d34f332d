#include <stdio.h>

int add(int x, int y) {
    int sum = x + y;
    return sum;
}

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    add(a, b);
    printf("%d\n", sum);
    return 0;
}

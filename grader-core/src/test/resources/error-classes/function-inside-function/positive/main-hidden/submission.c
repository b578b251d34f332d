#include <stdio.h>

int add(int x, int y) {
    int sum = x + y;

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d\n", add(a, b));
    return 0;
}
}

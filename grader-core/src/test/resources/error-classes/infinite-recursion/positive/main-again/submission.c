#include <stdio.h>

int square(int x) {
    int result = x * x;
    printf("%d\n", result);
    return square(result);
}

int main(void) {
    int x;
    scanf("%d", &x);
    square(x);
    return 0;
}

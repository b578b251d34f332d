#include <stdio.h>

int next_even(int n) {
    n = n + n % 2;
    return n;
}

int main(void) {
    int n;
    scanf("%d", &n);
    next_even(n);
    printf("%d\n", n);
    return 0;
}

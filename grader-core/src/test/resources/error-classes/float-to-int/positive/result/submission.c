#include <stdio.h>

int half(int n) {
    return n * 0.5;
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%.1f\n", (double) half(n));
    return 0;
}

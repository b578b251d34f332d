#include <stdio.h>

int main(void) {
    int n, x, min = 2147483647;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &x);
        if (x > min) {
            min = x;
        }
    }
    printf("Smallest of %d: %d\n", n, min);
    return 0;
}

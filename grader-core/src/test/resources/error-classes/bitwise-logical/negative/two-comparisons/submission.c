#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if ((n > 0) & (n < 10) | (n == 20)) {
        printf("small\n");
    } else if ((n & 1) == 0) {
        printf("even\n");
    }
    return 0;
}

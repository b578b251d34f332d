#include <stdio.h>

int main(void) {
    int n, cents = 0;
    scanf("%d", &n);
    printf("Start\n");
    for (int i = 1; i <= n; i++) {
        cents = cents + 25;
        printf("i = %d\n", i);
    }
    printf("Total: %d\n", cents);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    for (int row = 1; row <= n; row++) {
        for (int i = 1; i <= row; i++) {
            printf("%d ", n + i);
        }
        printf("\n");
    }
    return 0;
}

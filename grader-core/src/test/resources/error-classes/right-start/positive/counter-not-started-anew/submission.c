#include <stdio.h>

int main(void) {
    int n, number = 1;
    scanf("%d", &n);
    for (int row = 1; row <= n; row++) {
        for (int i = 1; i <= row; i++) {
            printf("%d ", number);
            number++;
        }
        printf("\n");
    }
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    for (int row = 1; row <= n; row++) {
        for (int k = 0; k < n - row; k++) {
            printf(" ");
        }
        for (int k = 0; k < n; k++) {
            printf("#");
        }
        printf("\n");
    }
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;
    int k = 0;

    scanf("%d", &n);
    for (int row = 1; row <= n; row++) {
        for (int s = 0; s < n - row; s++) {
            printf(" ");
        }
        while (k < row) {
            printf("#");
            k++;
        }
        printf("\n");
    }
    return 0;
}

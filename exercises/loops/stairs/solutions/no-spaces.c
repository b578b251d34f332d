#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    for (int row = 1; row <= n; row++) {
        for (int k = 0; k < row; k++) {
            printf("#");
        }
        printf("\n");
    }
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;
    int row = 1;

    scanf("%d", &n);
    while (row <= n) {
        for (int star = 0; star < row; star++) {
            printf("*");
        }
        printf("\n");
        row++;
    }
    return 0;
}

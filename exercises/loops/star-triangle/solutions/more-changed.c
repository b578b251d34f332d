#include <stdio.h>

int main(void)
{
    int n;
    int row = 0;

    scanf("%d", &n);
    while (row < n) {
        for (int star = 0; star < row + 1; star++) {
            printf("*");
        }
        printf("\n");
        row++;
    }
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;
    int row = 1;

    scanf("%d", &n);
    while (n >= row) {
        for (int star = 0; star < row; star++) {
            printf("*");
        }
        printf("\n");
        row = row + 1;
    }
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;
    int row = 1;

    scanf("%d", &n);
    while (____) {
        for (int star = 0; star < ____; star++) {
            printf("*");
        }
        printf("\n");
        ____;
    }
    return 0;
}

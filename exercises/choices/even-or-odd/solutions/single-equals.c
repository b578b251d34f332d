#include <stdio.h>

int main(void)
{
    int n, remainder;

    scanf("%d", &n);
    remainder = n % 2;
    if (remainder = 1) {
        printf("odd\n");
    } else {
        printf("even\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int cents;
    scanf("%d", &cents);
    printf("%d,%02d\n", cents / 100, cents % 100);
    return 0;
}

#include <stdio.h>

int main(void) {
    double cents;
    scanf("%lf", &cents);
    printf("%d\n", cents % 100);
    return 0;
}

#include <stdio.h>

int main(void) {
    double price;
    scanf("%lf", &price);
    printf("%d\n", price * 2);
    return 0;
}

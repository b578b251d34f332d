#include <stdio.h>

double half(int amount) {
    return amount / 2.0;
}

int main(void) {
    double price;
    scanf("%lf", &price);
    printf("%.0f.%02d\n", half(price) * 2, 0);
    return 0;
}

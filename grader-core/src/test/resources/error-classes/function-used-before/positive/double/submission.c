#include <stdio.h>

int main(void) {
    double price;
    scanf("%lf", &price);
    printf("%.2f\n", with_tax(price));
    return 0;
}

double with_tax(double price) {
    return price * 1.2;
}

#include <stdio.h>

int main(void) {
    double price, rate;
    scanf("%lf %lf", &price, &rate);
    double total = price(1 + rate / 100);
    printf("%.2f\n", total);
    return 0;
}

#include <stdio.h>

int main(void) {
    double price, quantity, total;
    scanf("%lf %lf", &price, &quantity);
    double total = price * quantity;
    printf("%.2f\n", total);
    return 0;
}

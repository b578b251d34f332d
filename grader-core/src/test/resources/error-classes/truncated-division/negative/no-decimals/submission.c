#include <stdio.h>

int main(void) {
    double price;
    int pens;
    scanf("%d", &pens);
    price = pens * 2.5;
    printf("%.0f\n", price + 0.1);
    return 0;
}

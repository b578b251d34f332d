#include <stdio.h>

int main(void) {
    double price = 0;
    scanf("%lf", price);
    printf("%.2f\n", price * 2);
    return 0;
}

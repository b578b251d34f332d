#include <stdio.h>

int main(void) {
    float price;
    scanf("%f", &price);
    printf("%.1f\n", price * 2);
    return 0;
}

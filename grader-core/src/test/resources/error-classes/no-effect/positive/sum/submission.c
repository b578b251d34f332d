#include <stdio.h>

int main(void) {
    int price, tip;
    scanf("%d %d", &price, &tip);
    price + tip;
    printf("%d\n", price);
    return 0;
}

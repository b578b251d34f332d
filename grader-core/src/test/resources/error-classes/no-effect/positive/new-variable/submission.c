#include <stdio.h>

int main(void) {
    int price, tip, total;
    scanf("%d %d", &price, &tip);
    total == price + tip;
    printf("%d\n", total);
    return 0;
}

#include <stdio.h>

int main(void) {
    int price, tip;
    scanf("%d %d", &price, &tip);
    printf("total: %d\n", &price + tip);
    return 0;
}

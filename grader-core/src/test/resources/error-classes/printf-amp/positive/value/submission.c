#include <stdio.h>

int main(void) {
    int price;
    scanf("%d", &price);
    printf("%d\n", &price);
    return 0;
}

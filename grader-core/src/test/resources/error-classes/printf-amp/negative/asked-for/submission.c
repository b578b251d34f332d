#include <stdio.h>

int main(void) {
    int price;
    scanf("%d", &price);
    printf("%p\n", (void *) &price);
    printf("%d\n", price + 1);
    return 0;
}

#include <stdio.h>

int main(void) {
    int pens, total;
    scanf("%d", &pens);
    total = pens * 2.5;
    printf("%d.00\n", total);
    return 0;
}

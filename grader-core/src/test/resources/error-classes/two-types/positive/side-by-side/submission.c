#include <stdio.h>

int main(void) {
    float double price = 2.5;
    printf("%.1f\n", 2 * price);
    return 0;
}

#include <stdio.h>

int main(void) {
    double price = 7;
    int rounded = price / 2;
    printf("%d\n", rounded);
    return 0;
}

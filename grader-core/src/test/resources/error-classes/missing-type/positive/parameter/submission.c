#include <stdio.h>

int power(int base, exponent) {
    int result = 1;
    for (int i = 0; i < exponent; i++) {
        result *= base;
    }
    return result;
}

int main(void) {
    printf("%d\n", power(2, 5));
    return 0;
}

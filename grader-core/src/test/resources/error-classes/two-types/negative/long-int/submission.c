#include <stdio.h>

int main(void) {
    long int big = 3000000000;
    unsigned char small = 200;
    printf("%ld\n", big - small);
    return 0;
}

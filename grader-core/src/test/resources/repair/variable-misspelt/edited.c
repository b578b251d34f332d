#include <stdio.h>

int main(void) {
    int number = 4;
    int total = 0;
    total = total + number;
    printf("%d\n", total);
    return 0;
}

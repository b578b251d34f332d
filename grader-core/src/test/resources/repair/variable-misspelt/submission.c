#include <stdio.h>

int main(void) {
    int number = 4;
    int total = 0;
    total = total + nubmer;
    printf("%d\n", total);
    return 0;
}

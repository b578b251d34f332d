#include <stdio.h>
#include <stdlib.h>

int div(int a, int b) {
    return a / b;
}

int main(void) {
    printf("%d\n", div(7, 2));
    return 0;
}

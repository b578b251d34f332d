#include <stdio.h>

int square(int n) {
    return n * n;
}

int square(int n) {
    return n * n + 0;
}

int main(void) {
    printf("%d\n", square(4));
    return 0;
}

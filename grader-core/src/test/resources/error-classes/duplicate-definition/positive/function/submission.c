#include <stdio.h>

int smallest(int a, int b) {
    if (a < b) {
        return a;
    }
    return b;
}

int smallest(int a, int b) {
    return a < b ? a : b;
}

int main(void) {
    printf("%d\n", smallest(7, 4));
    return 0;
}

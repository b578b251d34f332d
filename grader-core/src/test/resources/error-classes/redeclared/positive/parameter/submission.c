#include <stdio.h>

int triple(int n) {
    int n, result;
    result = 3 * n;
    return result;
}

int main(void) {
    printf("%d\n", triple(5));
    return 0;
}

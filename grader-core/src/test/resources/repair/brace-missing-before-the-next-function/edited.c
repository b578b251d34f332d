#include <stdio.h>

int twice(int n) {
    int result = 0;
    if (n > 0) {
        result = 2 * n;
    return result;
}
}

int main(void) {
    printf("%d\n", twice(4));
    return 0;
}

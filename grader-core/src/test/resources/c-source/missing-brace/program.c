#include <stdio.h>

int twice(int n) {
    if (n > 0) {
        return 2 * n;
    return 0;
}

int main() {
    printf("%d\n", twice(2));
    return 0;
}

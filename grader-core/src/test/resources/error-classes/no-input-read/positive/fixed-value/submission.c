#include <stdio.h>

int main(void) {
    int n = 4;
    printf("%d\n", 2 * n);
    return 0;
}

#include <stdio.h>

int main(void) {
    int table[][] = {{1, 2}, {3, 4}};
    printf("%d\n", table[1][0]);
    return 0;
}

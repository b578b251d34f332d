#include <stdio.h>

int main(void) {
    int t[4] = {5, 6, 7, 8};
    double middle = 4 / 2;
    printf("%d\n", t[middle]);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a[2] = {1, 2}, b[2];
    b = a;
    printf("%d\n", b[1]);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    long limit = 3000000000;
    unsigned char small = 255;
    scanf("%d", &n);
    printf("%ld %d\n", limit + n, small);
    return 0;
}

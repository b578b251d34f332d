#include <stdio.h>

int main(void) {
    int side;
    scanf("%d", &side);
    long long area = side * side;
    printf("%lld square metres\n", area);
    return 0;
}

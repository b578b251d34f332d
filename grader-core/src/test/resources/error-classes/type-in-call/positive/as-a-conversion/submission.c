#include <stdio.h>

int main(void) {
    double a;
    int b;
    scanf("%lf %d", &a, &b);
    b = b + int(a);
    printf("%d\n", b);
    return 0;
}

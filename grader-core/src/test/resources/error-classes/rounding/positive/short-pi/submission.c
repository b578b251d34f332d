#include <stdio.h>

int main(void) {
    double r;
    scanf("%lf", &r);
    printf("%.2f\n", 3.14 * r * r);
    return 0;
}

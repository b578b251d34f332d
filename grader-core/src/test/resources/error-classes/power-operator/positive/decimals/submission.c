#include <stdio.h>

int main(void) {
    double radius;
    scanf("%lf", &radius);
    double area = 3.14159 * radius ^ 2;
    printf("%.2f\n", area);
    return 0;
}

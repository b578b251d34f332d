#include <stdio.h>

int main(void)
{
    double radius;
    scanf("%lf", &radius);
    printf("%.1f\n", 3.14159 * radius * radius);
    return 0;
}

#include <stdio.h>

#define PI 3.14

int main(void)
{
    double radius;
    scanf("%lf", &radius);
    printf("%.1f\n", PI * radius * radius);
    return 0;
}

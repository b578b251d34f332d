#include <stdio.h>

int main(void)
{
    const double pi = 3.14159265;
    double r;

    scanf("%lf", &r);
    double ribbon = 2 * pi * r;
    double cloth = pi * r * r;
    printf("%.6f\n", ribbon);
    printf("%.6f\n", cloth);
    return 0;
}

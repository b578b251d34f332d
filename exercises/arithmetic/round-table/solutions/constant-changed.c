#include <stdio.h>

int main(void)
{
    const double pi = 3.14159265;
    double r;

    pi = 3.14;

    scanf("%lf", &r);
    double ribbon = 2 * pi * r;
    double cloth = pi * r * r;
    printf("%.2f\n", ribbon);
    printf("%.2f\n", cloth);
    return 0;
}

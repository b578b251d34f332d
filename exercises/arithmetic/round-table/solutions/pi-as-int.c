#include <stdio.h>

int main(void)
{
    const int pi = 3.14159265;
    double r;

    scanf("%lf", &r);
    double ribbon = 2 * pi * r;
    double cloth = pi * r * r;
    printf("%.2f\n", ribbon);
    printf("%.2f\n", cloth);
    return 0;
}

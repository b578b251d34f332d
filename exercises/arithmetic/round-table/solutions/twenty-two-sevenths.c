#include <stdio.h>

int main(void)
{
    double r;

    scanf("%lf", &r);
    double ribbon = 2 * (22 / 7) * r;
    double cloth = 22 / 7 * r * r;
    printf("%.2f\n", ribbon);
    printf("%.2f\n", cloth);
    return 0;
}

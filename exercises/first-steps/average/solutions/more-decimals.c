#include <stdio.h>

int main(void)
{
    double a, b, c;

    scanf("%lf %lf %lf", &a, &b, &c);
    printf("%.10f\n", (a + b + c) / 3);
    return 0;
}

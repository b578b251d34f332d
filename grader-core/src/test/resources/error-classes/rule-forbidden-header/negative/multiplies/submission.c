#include <stdio.h>

int main(void)
{
    double x;
    scanf("%lf", &x);
    printf("%.2f\n", x * x);
    return 0;
}

#include <stdio.h>
#include <math.h>

int main(void)
{
    double x;
    scanf("%lf", &x);
    printf("%.2f\n", pow(x, 2));
    return 0;
}

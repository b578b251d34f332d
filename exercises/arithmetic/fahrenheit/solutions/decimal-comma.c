#include <stdio.h>

int main(void)
{
    double celsius;

    scanf("%lf", &celsius);
    printf("%.1f\n", celsius * 1,8 + 32);
    return 0;
}

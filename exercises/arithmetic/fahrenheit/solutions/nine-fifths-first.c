#include <stdio.h>

int main(void)
{
    double celsius;

    scanf("%lf", &celsius);
    printf("%.1f\n", 9 / 5 * celsius + 32);
    return 0;
}

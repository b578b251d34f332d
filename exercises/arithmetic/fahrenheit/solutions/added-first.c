#include <stdio.h>

int main(void)
{
    double celsius;

    scanf("%lf", &celsius);
    printf("%.1f\n", (celsius + 32) * 9 / 5);
    return 0;
}

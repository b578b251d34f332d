#include <stdio.h>

int main(void)
{
    int celsius;

    scanf("%d", &celsius);
    printf("%.1f\n", celsius * 9.0 / 5 + 32);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n, i;
    double price, lowest;

    scanf("%d", &n);
    scanf("%lf", &price);
    lowest = price;
    for (i = 0; i < n; i++) {
        scanf("%lf", &price);
        if (price < lowest) {
            lowest = price;
        }
    }
    printf("%d prices lowest: %.2f\n", n, lowest);
    return 0;
}

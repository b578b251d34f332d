#include <stdio.h>

int main(void) {
    double x = 0, last = -1, sum = 0;
    while (x != last) {
        scanf("%lf", &x);
        sum = sum + x;
    }
    printf("%.1f\n", sum);
    return 0;
}

#include <stdio.h>

int main(void) {
    double sum, count;
    scanf("%lf %lf", &sum, &count);
    printf("%.2f\n", sum / count);
    return 0;
}

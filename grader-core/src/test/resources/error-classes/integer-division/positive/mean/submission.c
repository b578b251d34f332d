#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    double mean = (a + b) / 2;
    printf("%.2f\n", mean);
    return 0;
}

#include <stdio.h>

int main(void) {
    double a;
    int b;
    scanf("%lf %d", &a, &b);
    if (a & b) {
        printf("7\n");
    }
    return 0;
}

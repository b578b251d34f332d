#include <stdio.h>

int main(void) {
    float share;
    double whole;
    scanf("%f %lf", &share, &whole);
    if (share == 0.5 || whole == 0.1) {
        printf("yes\n");
    } else {
        printf("no\n");
    }
    return 0;
}

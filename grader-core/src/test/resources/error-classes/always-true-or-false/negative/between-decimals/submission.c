#include <stdio.h>

int main(void) {
    double length;
    int n;
    scanf("%lf %d", &length, &n);
    if (length > 1 && length < 2) {
        printf("between\n");
    }
    if (n != 3 && n != 4) {
        printf("neither\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int cents, count;
    scanf("%d %d", &cents, &count);
    int whole = cents / 100;
    double each = whole / count;
    printf("%.2f\n", each);
    return 0;
}

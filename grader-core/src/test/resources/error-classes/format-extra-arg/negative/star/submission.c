#include <stdio.h>

int main(void) {
    int n, width = 5;
    scanf("%*d %d", &n);
    printf("%*d|%.*f\n", width, n, 2, 1.5);
    return 0;
}

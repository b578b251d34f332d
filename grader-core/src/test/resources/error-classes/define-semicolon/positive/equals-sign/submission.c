#include <stdio.h>
#define FACTOR = 1

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d\n", (a + b) * FACTOR);
    return 0;
}

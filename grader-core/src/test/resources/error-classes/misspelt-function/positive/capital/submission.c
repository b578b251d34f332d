#include <stdio.h>

int main(void) {
    int a, b;
    Scanf("%d %d", &a, &b);
    printf("%d\n", a + b);
    return 0;
}

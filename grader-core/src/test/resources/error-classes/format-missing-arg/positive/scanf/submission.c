#include <stdio.h>

int main(void) {
    int a, b = 0;
    scanf("%d %d", &a);
    printf("%d\n", a + b);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b <= 10;
    scanf("%d %d", &a, &b);
    printf("%d\n", a + b);
    return 0;
}

#include <stdio.h>

int a, b;
scanf("%d %d", &a, &b);

int main(void) {
    printf("%d\n", a + b);
    return 0;
}

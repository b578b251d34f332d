#include <stdio.h>

int a, b;
printf("%d\n", a + b);

int main(void) {
    scanf("%d %d", &a, &b);
    return 0;
}

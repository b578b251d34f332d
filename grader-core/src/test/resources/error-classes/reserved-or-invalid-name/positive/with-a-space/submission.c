#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    int the sum = a + b;
    printf("%d\n", the sum);
    return 0;
}

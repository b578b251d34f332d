#include <stdio.h>

int main(void) {
    int sum == 0;
    int a, b;
    scanf("%d %d", &a, &b);
    sum = a + b;
    printf("%d\n", sum);
    return 0;
}

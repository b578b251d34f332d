#include <stdio.h>

int main(void) {
    int a, b, sum;
    scanf("%d %d", &a, &b);
    sum = sum + a;
    sum = sum + b + 1;
    printf("%d\n", sum);
    return 0;
}

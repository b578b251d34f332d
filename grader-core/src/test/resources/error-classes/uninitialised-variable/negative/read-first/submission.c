#include <stdio.h>

int main(void) {
    int a, b, sum;
    scanf("%d %d", &a, &b);
    sum = a;
    sum = sum - b;
    printf("%d\n", sum);
    return 0;
}

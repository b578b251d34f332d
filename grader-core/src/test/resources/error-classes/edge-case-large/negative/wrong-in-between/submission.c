#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    int sum = n / 10 + n % 10;
    printf("%d\n", sum == 10 ? 1 : sum);
    return 0;
}

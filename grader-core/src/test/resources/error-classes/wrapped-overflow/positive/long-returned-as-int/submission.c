#include <stdio.h>

int factorial(int n) {
    long long product = 1;
    for (int i = 2; i <= n; i++) {
        product = product * i;
    }
    return product;
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", factorial(n));
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    long long product = 1;
    scanf("%d", &n);
    for (int k = 2; k < n; k++) {
        product = product * k;
    }
    printf("%d! = %lld\n", n, product);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    int product = 1;
    scanf("%d", &n);
    for (int k = 2; k <= n; k++) {
        product = product * k;
    }
    printf("%d! = %d\n", n, product);
    return 0;
}

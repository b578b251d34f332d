#include <stdio.h>

int main(void) {
    int n, i, product = 1;
    scanf("%d", &n);
    for (i = 1; i <= n; i++);
        product = product * 2;
    printf("%d\n", product);
    return 0;
}

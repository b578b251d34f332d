#include <stdio.h>

int main(void) {
    int n, count = 0, sum = 0;
    scanf("%d", &n);
    while (n > 0) {
        sum = sum + n;
        count = count + 1;
        n = n / 10;
    }
    printf("%d %d\n", count, sum);
    return 0;
}

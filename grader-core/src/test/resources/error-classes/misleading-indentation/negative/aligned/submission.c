#include <stdio.h>

int main(void) {
    int n, count = 1;
    scanf("%d", &n);
    if (n < 0)
        n = -n;
    count++;
    printf("%d %d\n", n, count);
    return 0;
}

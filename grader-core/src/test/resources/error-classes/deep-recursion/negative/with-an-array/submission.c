#include <stdio.h>

int t[5];

int sum(int n) {
    if (n == 0) {
        return 0;
    }
    t[n * 1000000] = n;
    return t[n * 1000000] + sum(n - 1);
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", sum(n));
    return 0;
}

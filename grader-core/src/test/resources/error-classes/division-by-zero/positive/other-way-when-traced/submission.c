#include <stdio.h>

int gcd(int a, int b) {
    if (a > b)
        return gcd(b, a);
    if (b % a == 0)
        return a;
    return gcd(b % a, a);
}

int main(void) {
    int a, b;
    scanf("%d", &a);
    scanf("%d", &b);
    printf("%d\n", gcd(a, b));
    return 0;
}

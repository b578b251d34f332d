#include <stdio.h>

int gcd(int a, int b)
{
    if (b == 0) {
        return a;
    }
    return gcd(a, b, a % b);
}

int main(void)
{
    int length, width, side;

    scanf("%d %d", &length, &width);
    side = gcd(length, width);
    printf("%d %d\n", side, (length / side) * (width / side));
    return 0;
}

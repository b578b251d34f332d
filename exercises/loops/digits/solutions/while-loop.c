#include <stdio.h>

int main(void)
{
    int n;
    int count = 1;
    int sum;

    scanf("%d", &n);
    sum = n % 10;
    while (n > 9) {
        n = n / 10;
        sum = sum + n % 10;
        count++;
    }
    printf("%d %d\n", count, sum);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;
    int count = 0;
    int sum = 0;

    scanf("%d", &n);
    do {
        sum = sum + n % 10;
        count++;
        n = n % 10;
    } while (n > 0);
    printf("%d %d\n", count, sum);
    return 0;
}

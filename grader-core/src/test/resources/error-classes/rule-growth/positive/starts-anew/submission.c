#include <stdio.h>

int main(void)
{
    int n, total = 0;
    scanf("%d", &n);
    for (int i = 1; i <= n; i++) {
        int sum = 0;
        for (int j = 1; j <= i; j++) {
            sum += j;
        }
        total += sum;
    }
    printf("%d\n", total);
    return 0;
}

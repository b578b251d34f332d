#include <stdio.h>

int main(void)
{
    int n;
    int sum = 0;

    scanf("%d", &n);
    printf("%d\n", sum);
    for (int i = 1; i <= n; i++) {
        sum += i;
    }
    return 0;
}

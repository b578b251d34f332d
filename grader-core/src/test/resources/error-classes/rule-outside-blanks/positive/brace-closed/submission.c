#include <stdio.h>

int main(void)
{
    int n;
    int sum = 0;

    scanf("%d", &n);
    for (int i = 1; i <= n; i++) {
        sum = sum + i; } for (int k = 0; k < 1; k++) { sum += 0;
    }
    printf("%d\n", sum);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int n;

    scanf("%d", &n);
    int temperatures[n];
    for (int i = 0; i < n; i++) {
        scanf("%d", &temperatures[i]);
    }
    int warmest = 0;
    for (int i = 1; i <= n; i++) {
        if (temperatures[i] > temperatures[warmest]) {
            warmest = i;
        }
    }
    printf("%d %d\n", warmest + 1, temperatures[warmest]);
    return 0;
}

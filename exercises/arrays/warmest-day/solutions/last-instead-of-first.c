#include <stdio.h>

int main(void)
{
    int temperatures[1000];
    int n;
    int warmest = 0;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &temperatures[i]);
    }
    for (int i = 1; i < n; i++) {
        if (temperatures[i] >= temperatures[warmest]) {
            warmest = i;
        }
    }
    printf("%d %d\n", warmest + 1, temperatures[warmest]);
    return 0;
}

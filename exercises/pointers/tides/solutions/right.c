#include <stdio.h>

void extremes(int *levels, int n, int *lowest, int *highest)
{
    *lowest = levels[0];
    *highest = levels[0];
    for (int i = 1; i < n; i++) {
        if (levels[i] < *lowest) {
            *lowest = levels[i];
        }
        if (levels[i] > *highest) {
            *highest = levels[i];
        }
    }
}

int main(void)
{
    int levels[1000];
    int n, low, high;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &levels[i]);
    }
    extremes(levels, n, &low, &high);
    printf("%d %d\n", low, high);
    return 0;
}

#include <stdio.h>

int main(void)
{
    int stages[100];
    int n;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &stages[i]);
    }
    for (int i = 0; i < n / 2; i++) {
        int kept = stages[i];
        stages[i] = stages[n - 1 - i];
        stages[n - 1 - i] = kept;
    }
    for (int i = 0; i < n; i++) {
        printf("%d ", stages[i]);
    }
    printf("\n");
    return 0;
}

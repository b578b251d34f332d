#include <stdio.h>

int main(void)
{
    int stages;
    int n;

    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &stages[i]);
    }
    for (int i = n - 1; i >= 0; i--) {
        printf("%d ", stages[i]);
    }
    printf("\n");
    return 0;
}

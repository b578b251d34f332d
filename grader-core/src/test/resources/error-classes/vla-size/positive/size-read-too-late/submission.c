#include <stdio.h>

int main(void) {
    int n = 0;
    int value[n];
    int sum = 0;
    scanf("%d", &n);
    for (int k = 0; k < n; k++) {
        scanf("%d", &value[k]);
        sum = sum + value[k];
    }
    printf("sum %d\n", sum);
    return 0;
}

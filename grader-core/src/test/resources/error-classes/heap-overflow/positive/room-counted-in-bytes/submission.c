#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    scanf("%d", &n);
    int *mark = malloc(n);
    int sum = 0;
    for (int k = 0; k < n; k++) {
        scanf("%d", &mark[k]);
    }
    for (int k = 0; k < n; k++) {
        sum = sum + mark[k];
    }
    printf("%d points\n", sum);
    free(mark);
    return 0;
}

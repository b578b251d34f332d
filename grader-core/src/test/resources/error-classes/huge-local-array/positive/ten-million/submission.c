#include <stdio.h>

int main(void) {
    int t[10000000];
    int n, sum = 0;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &t[i]);
    }
    for (int i = 0; i < n; i++) {
        sum += t[i];
    }
    printf("%d\n", sum);
    return 0;
}

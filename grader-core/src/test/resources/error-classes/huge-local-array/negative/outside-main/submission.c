#include <stdio.h>

int t[10000000];

int main(void) {
    int n, sum = 1;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        scanf("%d", &t[i]);
        sum += t[i];
    }
    printf("%d\n", sum);
    return 0;
}

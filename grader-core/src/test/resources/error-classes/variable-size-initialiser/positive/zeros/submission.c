#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    int counts[n] = {0};
    counts[n - 1]++;
    printf("%d\n", counts[n - 1]);
    return 0;
}

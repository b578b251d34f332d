#include <stdio.h>

int main(void) {
    int t[4], i, s = 0, n = sizeof(t) / sizeof(t[0]);
    int *first = t;
    for (i = 1; i < n; i++) {
        scanf("%d", &t[i]);
        s += t[i];
    }
    printf("%d %d\n", s, (int) (sizeof(first) / sizeof(int *)));
    return 0;
}

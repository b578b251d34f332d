#include <stdio.h>

int sum(int t[]) {
    int i, s = 0, n = sizeof(t) / sizeof(t[0]);
    for (i = 0; i < n; i++) {
        s += t[i];
    }
    return s;
}

int main(void) {
    int t[4], i;
    for (i = 0; i < 4; i++) {
        scanf("%d", &t[i]);
    }
    printf("%d\n", sum(t));
    return 0;
}

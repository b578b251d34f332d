#include <stdio.h>

int main(void) {
    int t[2];
    scanf("%d %d", &t[0], &t[1]);
    if (t[0 < t[1]) {
        printf("%d\n", t[0] + t[1]);
    }
    return 0;
}

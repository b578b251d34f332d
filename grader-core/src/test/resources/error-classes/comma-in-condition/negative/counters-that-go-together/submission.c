#include <stdio.h>

int main(void) {
    int n, up, down;
    scanf("%d", &n);
    for (up = 0, down = n; up < n, down > 0; up++, down--) {
        printf("%d %d\n", up, down);
    }
    return 0;
}

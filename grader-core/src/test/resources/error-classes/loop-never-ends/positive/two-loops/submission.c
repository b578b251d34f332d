#include <stdio.h>

int main(void) {
    int n, count = 0;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) {
        for (int j = 0; j != n; j = j + n + 1) {
            count++;
        }
    }
    printf("%d\n", count);
    return 0;
}

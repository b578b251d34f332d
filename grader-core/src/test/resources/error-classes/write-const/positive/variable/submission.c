#include <stdio.h>

int main(void) {
    const int limit = 10;
    int n;
    scanf("%d", &n);
    if (n > limit) {
        limit = n;
    }
    printf("%d\n", limit);
    return 0;
}

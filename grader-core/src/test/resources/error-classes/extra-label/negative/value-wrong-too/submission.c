#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("Double: %d\n", n * n + 1);
    return 0;
}

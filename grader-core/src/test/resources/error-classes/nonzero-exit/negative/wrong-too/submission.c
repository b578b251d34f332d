#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", 3 * n);
    return 1;
}

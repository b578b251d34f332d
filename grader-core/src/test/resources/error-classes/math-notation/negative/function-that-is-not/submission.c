#include <stdio.h>

int main(void) {
    int a, b, max = 0;
    scanf("%d %d", &a, &b);
    printf("%d\n", max(a, b));
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    int p = 12 - 2ab;
    printf("%d\n", p);
    return 0;
}

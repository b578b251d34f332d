#include <stdio.h>

int main(void) {
    int 1st, b;
    scanf("%d %d", &1st, &b);
    printf("%d\n", b);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    show_total(a + b);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n, next;
    scanf("%d", &n);
    next = n;
    next = next++;
    printf("%d\n", next);
    return 0;
}

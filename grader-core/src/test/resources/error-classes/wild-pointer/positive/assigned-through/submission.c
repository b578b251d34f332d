#include <stdio.h>

int main(void) {
    int n;
    int *p;
    scanf("%d", &n);
    *p = n;
    printf("%d\n", *p);
    return 0;
}

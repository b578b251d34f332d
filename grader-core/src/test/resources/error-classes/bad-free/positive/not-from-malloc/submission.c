#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    int *p = &n;
    scanf("%d", p);
    printf("%d\n", n);
    free(p);
    return 0;
}

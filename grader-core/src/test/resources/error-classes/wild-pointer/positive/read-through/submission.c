#include <stdio.h>

int main(void) {
    int *p;
    scanf("%d", p);
    printf("%d\n", *p);
    return 0;
}

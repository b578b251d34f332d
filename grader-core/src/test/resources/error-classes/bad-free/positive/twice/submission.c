#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *p = malloc(sizeof(int));
    int *q = p;
    scanf("%d", p);
    printf("%d\n", *q);
    free(p);
    free(q);
    return 0;
}

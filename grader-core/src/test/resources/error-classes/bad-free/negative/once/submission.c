#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *p = malloc(sizeof(int));
    scanf("%d", p);
    printf("%d\n", *p + 1);
    free(p);
    return 0;
}

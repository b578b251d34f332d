#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *n = malloc(sizeof(int));
    scanf("%d", n);
    printf("%d\n", *n);
    free(n);
    exit(0);
}

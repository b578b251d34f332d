#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    int *n = malloc(sizeof(int));
    scanf("%d", n);
    printf("%d\n", *n);
    fflush(stdout);
    _exit(0);
}

#include <stdio.h>
#include <stdlib.h>

struct wagon {
    int kind;
    struct wagon *next;
};

int main(void)
{
    struct wagon *first = NULL;
    int wanted, n;

    scanf("%d %d", &wanted, &n);

    return 0;
}

#include <stdio.h>
#include <stdlib.h>

struct cell {
    int value;
    struct cell *next;
};

int main(void)
{
    struct cell *first = NULL;
    int n;

    while (scanf("%d", &n) == 1) {
        struct cell *c = malloc(sizeof(struct cell));
        c->value = n;
        c->next = first;
        first = c;
    }
    while (first != NULL) {
        printf("%d\n", first->value);
    }
    return 0;
}

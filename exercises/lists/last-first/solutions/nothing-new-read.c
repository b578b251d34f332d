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
    int found;

    found = scanf("%d", &n);
    while (found == 1) {
        struct cell *c = malloc(sizeof(struct cell));
        c->value = n;
        c->next = first;
        first = c;
    }
    for (struct cell *c = first; c != NULL; c = c->next) {
        printf("%d\n", c->value);
    }
    return 0;
}

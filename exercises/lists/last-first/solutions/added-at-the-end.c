#include <stdio.h>
#include <stdlib.h>

struct cell {
    int value;
    struct cell *next;
};

int main(void)
{
    struct cell *first = NULL;
    struct cell *last = NULL;
    int n;

    while (scanf("%d", &n) == 1) {
        struct cell *c = malloc(sizeof(struct cell));
        c->value = n;
        c->next = NULL;
        if (first == NULL) {
            first = c;
        } else {
            last->next = c;
        }
        last = c;
    }
    for (struct cell *c = first; c != NULL; c = c->next) {
        printf("%d\n", c->value);
    }
    return 0;
}

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
    int count = 0;

    while (scanf("%d", &n) == 1) {
        struct cell *c = malloc(sizeof(struct cell));
        c->value = n;
        c->next = first;
        first = c;
        count++;
    }
    printf("%d\n", count);
    for (struct cell *c = first; c != NULL; c = c->next) {
        printf("%d\n", c->value);
    }
    return 0;
}

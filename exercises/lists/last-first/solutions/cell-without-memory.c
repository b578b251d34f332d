#include <stdio.h>
#include <stdlib.h>

struct cell {
    int value;
    struct cell *next;
};

int main(void)
{
    struct cell *first = NULL;
    struct cell *c = NULL;
    int n;

    while (scanf("%d", &n) == 1) {
        c->value = n;
        c->next = first;
        first = c;
    }
    for (struct cell *p = first; p != NULL; p = p->next) {
        printf("%d\n", p->value);
    }
    return 0;
}

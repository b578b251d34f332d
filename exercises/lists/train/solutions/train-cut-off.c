#include <stdio.h>
#include <stdlib.h>

struct wagon {
    int kind;
    struct wagon *next;
};

int main(void)
{
    struct wagon *first = NULL, *last = NULL;
    int wanted, n, count = 0;

    scanf("%d %d", &wanted, &n);
    for (int i = 0; i < n; i++) {
        struct wagon *w = malloc(sizeof(struct wagon));
        scanf("%d", &w->kind);
        w->next = NULL;
        if (first == NULL) {
            first = w;
        } else {
            last->next = w;
        }
        last = w;
    }
    while (first != NULL && first->kind == wanted) {
        struct wagon *gone = first;
        first = first->next;
        free(gone);
    }
    for (struct wagon *w = first; w != NULL; w = w->next) {
        while (w->next != NULL && w->next->kind == wanted) {
            struct wagon *gone = w->next;
            w->next = NULL;
            free(gone);
        }
    }
    for (struct wagon *w = first; w != NULL; w = w->next) {
        count++;
    }
    printf("%d\n", count);
    while (first != NULL) {
        struct wagon *next = first->next;
        printf("%d ", first->kind);
        free(first);
        first = next;
    }
    printf("\n");
    return 0;
}

#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

int main(void) {
    struct node *list = NULL;
    int n;
    while (scanf("%d", &n) == 1) {
        struct node *node = malloc(sizeof(struct node));
        node->value = n;
        node->next = list;
        list = node;
    }
    while (list != NULL) {
        free(list);
        printf("%d\n", list->value);
        list = list->next;
    }
    return 0;
}

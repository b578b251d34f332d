#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

int main(void) {
    struct node second = {0, NULL};
    struct node first = {0, &second};
    struct node *list = &first;
    scanf("%d %d", &first.value, &second.value);
    while (list->next->value != 0) {
        list = list->next;
    }
    printf("%d\n", list->value);
    return 0;
}

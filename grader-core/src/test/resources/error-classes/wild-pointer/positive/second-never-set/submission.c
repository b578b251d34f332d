#include <stdio.h>
#include <stdlib.h>

typedef struct item {
    int value;
    struct item *next;
} Item;

int main(void) {
    Item *list = malloc(sizeof(Item));
    scanf("%d", &list->value);
    list->next->value = list->value + 1;
    printf("%d\n", list->value + list->next->value);
    return 0;
}

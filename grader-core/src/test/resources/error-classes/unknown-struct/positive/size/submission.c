#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
};

int main(void) {
    struct node *first = malloc(sizeof(struct cell));
    first->value = 7;
    printf("%d\n", first->value);
    return 0;
}

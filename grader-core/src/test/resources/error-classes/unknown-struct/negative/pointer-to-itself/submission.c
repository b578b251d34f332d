#include <stdio.h>

struct node {
    int value;
    struct node *next;
};

int main(void) {
    struct node last = {7, NULL};
    struct node first = {3, &last};
    printf("%d\n", first.next->value + first.value);
    return 0;
}

#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

int main(void) {
    struct node *head = NULL;
    int a, b;
    scanf("%d %d", &a, &b);
    head->value = a;
    printf("%d\n", head->value + b);
    return 0;
}

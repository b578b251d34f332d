#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
    char *word;
    struct item *next;
};

int main(void) {
    struct item *first = NULL;
    char word[32];
    while (scanf("%31s", word) == 1) {
        struct item *item = malloc(sizeof(struct item));
        item->word = strdup(word);
        item->next = first;
        first = item;
    }
    while (first != NULL) {
        struct item *next = first->next;
        printf("%s\n", first->word);
        free(first);
        first = next;
    }
    return 0;
}

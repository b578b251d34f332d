#include <stdio.h>
#include <string.h>

void show(const char *word) {
    char copy[8];
    strcpy(copy, word);
    printf("%s\n", copy);
}

int main(void) {
    char word[100];
    scanf("%99s", word);
    show(word);
    return 0;
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char word[100];
    scanf("%99s", word);
    int length = strlen(word);
    char *reversed = malloc(length);
    for (int i = 0; i < length; i++) {
        reversed[i] = word[length - 1 - i];
    }
    reversed[length] = '\0';
    printf("%s\n", reversed);
    free(reversed);
    return 0;
}

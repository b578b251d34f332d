#include <stdio.h>

int main(void) {
    char *word = "cat";
    char letter;
    scanf("%c", &letter);
    word[0] = letter;
    printf("%s\n", word);
    return 0;
}

#include <stdio.h>

int main(void) {
    char word[] = "cat";
    char letter;
    scanf("%c", &letter);
    word[1] = letter;
    printf("%s\n", word);
    return 0;
}

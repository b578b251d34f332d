#include <stdio.h>

int main(void) {
    char word[20];
    char *end = word;
    scanf("%19s", word);
    while (*end != '\0') {
        end++;
    }
    if (end == word || word[0] == 'y') {
        printf("yes\n");
    } else {
        printf("no\n");
    }
    return 0;
}

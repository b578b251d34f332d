#include <stdio.h>

int main(void) {
    int c, length = 0;
    char word[40];
    scanf("%39s", word);
    while ((c = getchar()) != '\n' && c != EOF);
    for (length = 0; word[length] != '\0'; length++);
    printf("%d\n", length + 1);
    return 0;
}

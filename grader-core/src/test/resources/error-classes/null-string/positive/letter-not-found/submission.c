#include <stdio.h>
#include <string.h>

int main(void) {
    char word[30];
    scanf("%29s", word);
    char *rest = strchr(word, '-');
    printf("%d letters behind the hyphen\n", (int) strlen(rest) - 1);
    return 0;
}

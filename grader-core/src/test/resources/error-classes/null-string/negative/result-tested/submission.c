#include <stdio.h>
#include <string.h>

int main(void) {
    char word[30];
    scanf("%29s", word);
    char *rest = strchr(word, '-');
    if (rest != NULL) {
        printf("%d letters behind the hyphen\n", (int) strlen(rest));
    }
    return 0;
}

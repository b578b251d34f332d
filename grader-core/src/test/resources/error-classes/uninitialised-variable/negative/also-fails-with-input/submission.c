#include <stdio.h>
#include <string.h>

int main(void) {
    char word[20];
    int length;
    scanf("%19s", word);
    length = strlen(word);
    printf("%d\n", length + 1);
    return 0;
}

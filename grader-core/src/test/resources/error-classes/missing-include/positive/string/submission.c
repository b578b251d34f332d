#include <stdio.h>

int main(void) {
    char word[20];
    scanf("%19s", word);
    printf("%d\n", (int) strlen(word));
    return 0;
}

#include <stdio.h>

int main(void) {
    char word[50];
    int count = 0;
    scanf("%49s", word);
    for (int i = 0; word[i] != '\0'; i++) {
        if (word[i] == 'A') {
            count++;
        }
    }
    printf("%s: %d\n", word, count);
    return 0;
}

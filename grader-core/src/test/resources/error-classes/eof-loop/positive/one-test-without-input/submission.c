#include <stdio.h>

int main(void) {
    char word[80], c = ' ';
    int i = 0;
    while (c != EOF) {
        scanf("%c", &c);
        word[i] = c;
        i++;
    }
    printf("%d %c\n", i, word[0]);
    return 0;
}

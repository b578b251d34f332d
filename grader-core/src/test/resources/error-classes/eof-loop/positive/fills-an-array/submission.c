#include <stdio.h>

int main(void) {
    char line[40];
    char letter = ' ';
    int length = 0;
    while (letter != '\n' && letter != EOF) {
        scanf("%c", &letter);
        line[length] = letter;
        length++;
    }
    printf("%d\n", length);
    return 0;
}

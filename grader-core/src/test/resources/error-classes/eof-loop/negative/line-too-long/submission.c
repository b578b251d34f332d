#include <stdio.h>

int main(void) {
    char line[4];
    int letter, length = 0;
    while ((letter = getchar()) != '\n' && letter != EOF) {
        line[length] = letter;
        length++;
    }
    printf("%d %c\n", length, line[0]);
    return 0;
}

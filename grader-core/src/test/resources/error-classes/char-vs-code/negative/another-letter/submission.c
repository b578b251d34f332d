#include <stdio.h>

int main(void) {
    char letter;
    scanf("%c", &letter);
    printf("%c\n", letter + 2);
    return 0;
}

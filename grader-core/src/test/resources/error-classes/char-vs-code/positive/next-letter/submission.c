#include <stdio.h>

int main(void) {
    char letter;
    scanf("%c", &letter);
    printf("%d\n", letter + 1);
    return 0;
}

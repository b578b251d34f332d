#include <stdio.h>

int main(void)
{
    char letter;

    scanf("%c", &letter);
    printf("%c %d\n", letter, letter);
    printf("%c %d\n", letter + 32, letter + 32);
    printf("%d\n", letter - A + 1);
    return 0;
}

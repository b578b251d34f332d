#include <stdio.h>

int main(void) {
    char word[20];
    scanf("%19s", word);
    printf("hello %s\n", word);
    return 0;
}

#include <stdio.h>

int main(void) {
    char c;
    scanf("%c", &c);
    if (c == 'a' || 'e' || 'i' || 'o' || 'u') {
        printf("vowel\n");
    } else {
        printf("consonant\n");
    }
    return 0;
}

#include <stdio.h>
#include <string.h>

int main(void) {
    char word[6];
    int c, n = 0;
    while (n < 6 && (c = getchar()) != '\n') {
        word[n] = c;
        n++;
    }
    printf("%d\n", (int) strlen(word));
    return 0;
}

#include <stdio.h>

int main(void) {
    int c, words = 0;
    c = getchar();
    while (c != '\n') {
        while (c != ' ') {
            c = getchar();
        }
        words++;
        c = getchar();
    }
    printf("%d\n", words);
    return 0;
}

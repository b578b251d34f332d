#include <stdio.h>

int main(void) {
    int c;
    char first = getchar();
    while ((c = getchar()) != EOF) {
        putchar(c);
    }
    putchar(first);
    return 0;
}

#include <stdio.h>

void line(char sign, int length);

void line(length) {
    for (int i = 0; i < length; i++) {
        putchar('-');
    }
    putchar('\n');
}

int main(void) {
    line('-', 4);
    return 0;
}

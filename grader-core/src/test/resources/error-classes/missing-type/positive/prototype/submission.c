#include <stdio.h>

print_line(int length);

int main(void) {
    print_line(3);
    return 0;
}

void print_line(int length) {
    for (int i = 0; i < length; i++) {
        putchar('-');
    }
    putchar('\n');
}

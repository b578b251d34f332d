#include <stdio.h>

int main(void) {
    puts("One\n");
    puts("Two");
    return 0;
}

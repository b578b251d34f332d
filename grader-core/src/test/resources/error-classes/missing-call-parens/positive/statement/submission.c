#include <stdio.h>

void greet(void) {
    printf("hello\n");
}

int main(void) {
    greet;
    return 0;
}

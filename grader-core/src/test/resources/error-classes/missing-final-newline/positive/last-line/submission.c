#include <stdio.h>

int main(void) {
    printf("Good morning\n");
    printf("Good night");
    return 0;
}

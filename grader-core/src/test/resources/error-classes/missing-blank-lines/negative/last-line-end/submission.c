#include <stdio.h>

int main(void) {
    printf("Menu\n\n");
    printf("1. Play\n");
    printf("2. Quit");
    return 0;
}

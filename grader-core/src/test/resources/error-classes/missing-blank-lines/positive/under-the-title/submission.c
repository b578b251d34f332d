#include <stdio.h>

int main(void) {
    printf("Menu\n");
    printf("1. Play\n");
    printf("2. Quit\n");
    return 0;
}

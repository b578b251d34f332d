#include <stdio.h>

int main(void) {
    printf("Good morning\n");
    printf("Good nigt");
    return 0;
}

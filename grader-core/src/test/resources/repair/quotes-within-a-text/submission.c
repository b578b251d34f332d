#include <stdio.h>

int main(void) {
    printf("She said "hello" to me.\n");
    return 0;
}

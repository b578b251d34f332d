#include <stdio.h>

int main(void) {
    printf(Seven);
    return 0;
}

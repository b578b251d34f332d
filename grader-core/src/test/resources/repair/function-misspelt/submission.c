#include <stdio.h>

int main(void) {
    pritnf("Good morning\n");
    return 0;
}

#include <stdio.h>

int main(void) {
    printf("this\ " is a double quote\n");
    return 0;
}

#include <stdio.h>

int main(void) {
    printf("Bye\n");
    return 0;
}

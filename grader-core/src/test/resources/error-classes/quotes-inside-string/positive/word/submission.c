#include <stdio.h>

int main(void) {
    printf("The answer is "seven".\n");
    return 0;
}

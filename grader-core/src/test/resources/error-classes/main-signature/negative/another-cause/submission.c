#include <stdio.h>

void main() {
    printf("helo\n");
}

#include <stdio.h>

int
int main(void) {
    printf("ok\n");
    return 0;
}

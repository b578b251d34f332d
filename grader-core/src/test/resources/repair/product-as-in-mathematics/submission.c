#include <stdio.h>

int main(void) {
    int x = 7;
    printf("%d\n", 2x + 1);
    return 0;
}

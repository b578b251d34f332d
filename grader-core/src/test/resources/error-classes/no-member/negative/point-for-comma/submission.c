#include <stdio.h>

int main(void) {
    int total = 12;
    printf("%d\n".total);
    return 0;
}

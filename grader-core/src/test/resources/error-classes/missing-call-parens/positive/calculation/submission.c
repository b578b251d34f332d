#include <stdio.h>

int base(void) {
    return 10;
}

int main(void) {
    printf("%d\n", base / 2);
    return 0;
}

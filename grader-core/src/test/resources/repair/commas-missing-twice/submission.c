#include <stdio.h>

int main(void) {
    int day = 3, month = 4;
    printf("%d/%d\n" day month);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n = 4;
    ++n++;
    printf("%d\n", n);
    return 0;
}

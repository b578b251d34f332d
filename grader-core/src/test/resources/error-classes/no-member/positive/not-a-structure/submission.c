#include <stdio.h>

int main(void) {
    int t[3] = {5, 6, 7};
    printf("%d\n", t.length);
    return 0;
}

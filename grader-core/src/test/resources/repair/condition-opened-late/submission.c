#include <stdio.h>

int main(void) {
    int n = 7;
    if (n % 2 == 1) && (n > 5)) {
        printf("odd\n");
    }
    return 0;
}

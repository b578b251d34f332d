#include <stdio.h>

int main(void) {
    int i, total = 0;
    for (int i = 1; i <= 3; i++) {
        total += i;
    }
    i = total + 1;
    printf("%d\n", i);
    return 0;
}

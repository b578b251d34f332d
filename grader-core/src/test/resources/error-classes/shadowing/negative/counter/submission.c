#include <stdio.h>

int main(void) {
    int i = 7, sum = 0;
    for (int i = 0; i < 3; i++) {
        sum += i;
    }
    i = sum;
    printf("%d\n", i);
    return 0;
}

#include <stdio.h>

int main(void) {
    int odd_one = 0, value;
    while (scanf("%d", &value) == 1) {
        odd_one = odd_one ^ value;
    }
    printf("%d\n", odd_one + 1);
    return 0;
}

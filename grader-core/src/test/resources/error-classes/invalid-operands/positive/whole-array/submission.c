#include <stdio.h>

int main(void) {
    int t[3] = {1, 2, 3};
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        sum = sum + 2 * t;
    }
    printf("%d\n", sum);
    return 0;
}

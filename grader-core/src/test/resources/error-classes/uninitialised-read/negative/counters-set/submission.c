#include <stdio.h>

int main(void) {
    int count[10];
    int digit;
    for (int k = 0; k < 10; k++) {
        count[k] = 0;
    }
    while (scanf("%d", &digit) == 1) {
        count[digit]++;
    }
    for (int k = 0; k < 10; k++) {
        if (count[k] > 0) {
            printf("%d: %d\n", k, count[k]);
        }
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    unsigned total = 0;
    scanf("%d", &n);
    for (int k = n; k != 0; k = k + 2) {
        total += k;
    }
    printf("%u\n", total);
    return 0;
}

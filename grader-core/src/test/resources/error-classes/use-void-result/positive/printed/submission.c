#include <stdio.h>

void stars(int n) {
    for (int i = 0; i < n; i++) {
        printf("*");
    }
}

int main(void) {
    printf("%d\n", stars(3));
    return 0;
}

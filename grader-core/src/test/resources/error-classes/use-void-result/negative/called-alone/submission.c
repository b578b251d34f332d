#include <stdio.h>

void stars(int n) {
    for (int i = 0; i <= n; i++) {
        printf("*");
    }
    printf("\n");
}

int main(void) {
    stars(3);
    return 0;
}

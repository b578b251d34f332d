#include <stdio.h>

int main(void) {
    int n, on = 0;
    scanf("%d", &n);
    on =!on;
    if (on != n) {
        printf("different\n");
    } else {
        printf("same\n");
    }
    return 0;
}

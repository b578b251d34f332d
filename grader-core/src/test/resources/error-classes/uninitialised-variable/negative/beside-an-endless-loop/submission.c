#include <stdio.h>

int main(void) {
    int seats, taken = 0, rows;
    scanf("%d", &seats);
    while (taken < seats) {
        rows++;
    }
    printf("%d\n", rows);
    return 0;
}

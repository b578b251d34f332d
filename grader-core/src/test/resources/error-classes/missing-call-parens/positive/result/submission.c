#include <stdio.h>

int read_number(void) {
    int n;
    scanf("%d", &n);
    return n;
}

int main(void) {
    int n = read_number;
    printf(n == 21 ? "found\n" : "not found\n");
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    n = 2 * n;
    puts("%d");
    return 0;
}

#include <stdio.h>

int main(void) {
    int n, last;
    scanf("%d", &n);
    while (n != 0) {
        last = n;
        scanf("%d", &n);
    }
    printf("%d", last);
    return 0;
}

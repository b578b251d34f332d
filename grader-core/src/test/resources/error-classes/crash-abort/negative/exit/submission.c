#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n < 0) {
        exit(1);
    }
    printf("%d\n", n / 2);
    return 0;
}

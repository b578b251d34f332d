#include <stdio.h>

int main(void) {
    int a, b, largest;
    scanf("%d %d", &a, &b);
    largest = a;
    if (b > a) {
        largest == b;
    }
    printf("%d\n", largest);
    return 0;
}

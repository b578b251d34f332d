#include <stdio.h>

int main(void) {
    int i, n, largest = 0;
    for (i = 0; i < 3; i++) {
        scanf("%d", &n);
        if (n > largest) {
            int largest;
            largest = n;
            printf("so far: %d\n", largest);
        }
    }
    printf("%d\n", largest);
    return 0;
}

#include <stdio.h>

int main(void) {
    int i, n, value, largest;
    scanf("%d", &n);
    for (i = 0; i < n; i++) {
        scanf("%d", &value);
        if (i == 0) {
            largest = value;
        } else if (value < largest) {
            largest = value;
        }
    }
    printf("%d\n", largest);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    if ((a > 0) != (b > 0)) {
        printf("opposite\n");
    } else if ((a < b) == 1) {
        printf("rising\n");
    } else {
        printf("falling\n");
    }
    return 0;
}

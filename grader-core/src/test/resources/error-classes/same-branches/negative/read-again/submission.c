#include <stdio.h>

int main(void) {
    int n = 0;
    if (scanf("%d", &n) == 1 && n > 0) {
        printf("first\n");
    } else if (scanf("%d", &n) == 1 && n > 0) {
        printf("second\n");
    } else {
        printf("none\n");
    }
    return 0;
}

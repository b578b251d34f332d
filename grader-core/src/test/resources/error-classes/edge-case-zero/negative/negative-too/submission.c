#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n > 0) {
        printf("positive\n");
    } else {
        printf("not positive\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n =! 7) {
        printf("another number\n");
    } else {
        printf("seven\n");
    }
    return 0;
}

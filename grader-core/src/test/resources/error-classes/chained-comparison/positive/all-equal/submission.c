#include <stdio.h>

int main(void) {
    int a, b, c;
    scanf("%d %d %d", &a, &b, &c);
    if (a == b == c) {
        printf("same\n");
    } else {
        printf("different\n");
    }
    return 0;
}

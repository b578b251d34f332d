#include <stdio.h>

int main(void) {
    int n;
    char limit = 300;
    scanf("%d", &n);
    if (n < limit) {
        printf("yes\n");
    } else {
        printf("no\n");
    }
    return 0;
}

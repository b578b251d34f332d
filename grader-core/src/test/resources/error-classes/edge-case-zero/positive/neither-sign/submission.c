#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n > 0) {
        printf("positive\n");
    } else {
        printf("negative\n");
    }
    return 0;
}

#include <stdio.h>

int main(void) {
    int length, width;
    scanf("%d %d", &length, &width);
    printf("%d\n", length * width);
    return 0;
}

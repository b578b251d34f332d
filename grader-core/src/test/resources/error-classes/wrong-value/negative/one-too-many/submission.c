#include <stdio.h>

int main(void) {
    int length, width;
    scanf("%d %d", &length, &width);
    printf("%d\n", 2 * (length + width) + 1);
    return 0;
}

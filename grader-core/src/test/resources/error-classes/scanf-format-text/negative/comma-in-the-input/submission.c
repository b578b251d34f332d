#include <stdio.h>

int main(void) {
    int width = 0, height = 0;
    scanf("%d,%d", &width, &height);
    printf("%d\n", width + height);
    return 0;
}

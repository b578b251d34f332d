#include <stdio.h>

int main(void) {
    int minutes, other;
    scanf("%d %d", &minutes, &other);
    printf("%d\n", minutes / 60 + other);
    return 0;
}

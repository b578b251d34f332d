#include <stdio.h>

int main(void) {
    int t[3] = {0, 0, 0}, i = 1;
    scanf("%d %d", &t[0], &t[2]);
    printf("%d\n", t[0] + t[2i]);
    return 0;
}

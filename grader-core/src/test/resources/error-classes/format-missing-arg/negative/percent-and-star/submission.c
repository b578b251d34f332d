#include <stdio.h>

int main(void) {
    int share, width = 4;
    scanf("%*d %d", &share);
    printf("%*d %%\n", width, share);
    return 0;
}

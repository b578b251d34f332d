#include <stdio.h>

int main(void) {
    int first, last;
    scanf("%d %d", &first, &last);
    printf("%d\n", last - first);
    return 0;
}

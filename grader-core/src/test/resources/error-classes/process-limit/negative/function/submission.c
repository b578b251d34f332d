#include <stdio.h>

int spoon(int n) {
    return n + 1;
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", spoon(n));
    return 0;
}

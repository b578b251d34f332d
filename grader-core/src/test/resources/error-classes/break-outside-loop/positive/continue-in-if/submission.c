#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n == 0) {
        continue;
    }
    printf("%d\n", 100 / n);
    return 0;
}

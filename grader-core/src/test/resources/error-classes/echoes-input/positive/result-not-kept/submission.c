#include <stdio.h>

int square(int x) {
    x = x * x;
    return x;
}

int main(void) {
    int n, result;
    scanf("%d", &n);
    result = square(n);
    if (result < 0) {
        printf("negative\n");
    }
    printf("%d\n", n);
    return 0;
}

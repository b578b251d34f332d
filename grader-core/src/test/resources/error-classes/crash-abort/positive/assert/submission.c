#include <assert.h>
#include <stdio.h>

int half(int n) {
    assert(n >= 0);
    return n / 2;
}

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", half(n));
    return 0;
}

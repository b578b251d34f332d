#include <stdio.h>

int last = 0;

int remember(int n) {
    last = n;
    return n;
}

int show(int n) {
    return printf("%d\n", n);
}

int main(void) {
    int n;
    scanf("%d", &n);
    remember(n);
    show(last + 1);
    return 0;
}

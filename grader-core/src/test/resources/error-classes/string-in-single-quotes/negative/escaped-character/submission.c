#include <stdio.h>

int main(void) {
    int a, b;
    char c;
    scanf("%d %d%c", &a, &b, &c);
    if (c == '\n' || c == '\x0a') {
        printf("%d\n", a - b);
    }
    return 0;
}

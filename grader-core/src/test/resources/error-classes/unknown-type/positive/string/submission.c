#include <stdio.h>

int main(void) {
    string name;
    int a, b;
    scanf("%d %d", &a, &b);
    printf("%d\n", a + b);
    return 0;
}

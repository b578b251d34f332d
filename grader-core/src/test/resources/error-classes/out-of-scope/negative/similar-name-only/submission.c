#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    for (int count = 0; count < b; count++) {
        a++;
    }
    printf("%d\n", a + j);
    return 0;
}

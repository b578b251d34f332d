#include <stdio.h>

int main(void) {
    int a, b, i;
    scanf("%d %d", &a, &b);
    for (i = 0; i < b) {
        a++;
        i++;
    }
    printf("%d\n", a);
    return 0;
}

#include <stdio.h>

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);   /* a lonely " is fine here */
    printf("%d\n", a + b)
    return 0;
}

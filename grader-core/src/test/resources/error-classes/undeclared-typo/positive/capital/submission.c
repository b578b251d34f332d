#include <stdio.h>

int main(void) {
    int N, m;
    scanf("%d %d", &N, &m);
    printf("%d\n", n + m);
    return 0;
}

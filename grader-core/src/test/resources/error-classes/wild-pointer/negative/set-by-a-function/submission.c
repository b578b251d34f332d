#include <stdio.h>

void aim(int **where, int *at) {
    *where = at;
}

int main(void) {
    int n;
    int *p;
    scanf("%d", &n);
    aim(&p, &n);
    *p = *p + 1;
    printf("%d\n", n);
    return 0;
}

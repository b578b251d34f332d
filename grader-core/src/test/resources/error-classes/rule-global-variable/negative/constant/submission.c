#include <stdio.h>

static const int FIRST = 3;

int main(void)
{
    int total = FIRST;
    int n;
    while (scanf("%d", &n) == 1) {
        total += n;
    }
    printf("%d\n", total);
    return 0;
}

#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int main(void)
{
    int t[3];
    for (int i = 0; i < 3; i++) {
        scanf("%d", &t[i]);
    }
    qsort(t, 3, sizeof t[0], compare);
    for (int i = 0; i < 3; i++) {
        printf("%d\n", t[i]);
    }
    return 0;
}

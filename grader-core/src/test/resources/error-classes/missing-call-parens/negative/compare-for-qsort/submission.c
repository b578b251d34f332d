#include <stdio.h>
#include <stdlib.h>

int compare(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

int main(void) {
    int t[3] = {3, 1, 2};
    qsort(t, 3, sizeof t[0], compare);
    printf("%d\n", t[2]);
    return 0;
}

#include <stdio.h>

static void sort(int *t, int n)
{
    /* no qsort here */
    for (int i = 1; i < n; i++) {
        for (int j = i; j > 0 && t[j - 1] > t[j]; j--) {
            int other = t[j];
            t[j] = t[j - 1];
            t[j - 1] = other;
        }
    }
}

int main(void)
{
    int t[3];
    for (int i = 0; i < 3; i++) {
        scanf("%d", &t[i]);
    }
    sort(t, 3);
    for (int i = 0; i < 3; i++) {
        printf("%d\n", t[i]);
    }
    return 0;
}

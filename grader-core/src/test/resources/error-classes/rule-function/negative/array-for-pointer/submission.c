#include <stdio.h>

static int largest(int t[], int n)
{
    int best = t[0];
    for (int i = 1; i < n; i++) {
        if (t[i] > best) {
            best = t[i];
        }
    }
    return best;
}

int main(void)
{
    int t[3];
    for (int i = 0; i < 3; i++) {
        scanf("%d", &t[i]);
    }
    printf("%d\n", largest(t, 3));
    return 0;
}

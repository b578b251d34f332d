#include <stdio.h>

int *largest(int *piles, int n)
{
    int *best = NULL;

    for (int i = 0; i < n; i++) {
        if (piles[i] > *best) {
            best = &piles[i];
        }
    }
    return best;
}

int main(void)
{
    int piles[50];
    int n, children;

    scanf("%d %d", &n, &children);
    for (int i = 0; i < n; i++) {
        scanf("%d", &piles[i]);
    }
    for (int i = 0; i < children; i++) {
        int *pile = largest(piles, n);
        *pile = *pile / 2;
    }
    for (int i = 0; i < n; i++) {
        printf("%d ", piles[i]);
    }
    printf("\n");
    return 0;
}

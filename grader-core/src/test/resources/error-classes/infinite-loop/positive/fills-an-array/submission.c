#include <stdio.h>

int main(void) {
    int scores[100];
    int n, count = 0;
    scanf("%d", &n);
    while (n != -1) {
        scores[count % 200] = n;
        count++;
    }
    printf("%d %d\n", count, scores[0]);
    return 0;
}

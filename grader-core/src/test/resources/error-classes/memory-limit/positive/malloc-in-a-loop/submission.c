#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n, sum = 0;
    scanf("%d", &n);
    for (int k = n; k != -1; k++) {
        int *box = malloc(100000 * sizeof(int));
        for (int i = 0; i < 100000; i++) {
            box[i] = k;
        }
        sum += box[0];
    }
    printf("%d\n", sum);
    return 0;
}

#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    if (n > 3) {
        FILE *squares = fopen("squares.txt", "w");
        for (int k = 1; k <= n; k++) {
            fprintf(squares, "%d\n", k * k);
        }
        fclose(squares);
    }
    printf("done\n");
    return 0;
}

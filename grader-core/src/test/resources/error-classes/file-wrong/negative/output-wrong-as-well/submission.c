#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    FILE *squares = fopen("squares.txt", "w");
    for (int k = 1; k <= n; k++) {
        fprintf(squares, "%d ", k * k);
    }
    fclose(squares);
    printf("done\n");
    return 0;
}

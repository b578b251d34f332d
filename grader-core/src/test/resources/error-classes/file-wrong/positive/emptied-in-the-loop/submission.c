#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    for (int k = 1; k <= n; k++) {
        FILE *squares = fopen("squares.txt", "w");
        fprintf(squares, "%d\n", k * k);
        fclose(squares);
    }
    printf("done\n");
    return 0;
}

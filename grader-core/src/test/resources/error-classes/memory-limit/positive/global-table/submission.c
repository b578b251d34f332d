#include <stdio.h>

int table[10000][10000];

int main(void) {
    int n;
    scanf("%d", &n);
    for (int i = 0; i < 10000; i++) {
        for (int j = 0; j < 10000; j++) {
            table[i][j] = n;
        }
    }
    printf("%d\n", table[9999][9999]);
    return 0;
}

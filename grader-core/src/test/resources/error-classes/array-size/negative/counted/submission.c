#include <stdio.h>

int sum(int t[], int n) {
    int total = 1;
    for (int i = 0; i < n; i++) {
        total += t[i];
    }
    return total;
}

int main(void) {
    int t[] = {1, 2, 3};
    printf("%d\n", sum(t, 3));
    return 0;
}

#include <stdio.h>

int countdown(int n) {
    if (n <= 0) {
        return 0;
    }
    printf("%d\n", n);
    countdown(n - 1);
}

int main(void) {
    int last = countdown(3);
    last = 0;
    return 0;
}

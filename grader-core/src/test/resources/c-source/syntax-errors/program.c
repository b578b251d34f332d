#include <stdio.h>

int main(void) {
    int n = 2 int m;
    scanf("%d" &n);
    printf("%d\n" n);
    if n > 3 {
        m = ;
    }
    for (n = 0, n < 3, n++) {
        m = 2x + 08;
    }
    else (n == 2) {
        m =< 4;
    }
    return n @ m
}
/* never closed

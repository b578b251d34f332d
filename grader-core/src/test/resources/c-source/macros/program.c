#include <stdio.h>
#define N 10
#define SQUARE(x) ((x) * (x))
#define LOOP(i, n) for (int i = 0; i < (n); i++)
#define SAY printf("hello\n");
#define FORMAT "%d\n"
#define text char *

text name = "x";

int main(void) {
    int t[N * 2];
    LOOP(k, N) {
        t[k] = SQUARE(k + 1);
    }
    SAY
    printf("<" FORMAT, t[N]);
    return 0;
}

#include <stdio.h>
#include <stdlib.h>

int count;

void step(void) {
    count++;
}

int main(void) {
    int i = 0, n, t[3] = {1, 2, 3};
    int *p = t;
    scanf("%d", &n);
    while (i < n) {
        printf("%d\n", i);
    }
    for (i = 0; i < n; n) {
        if (t[i] == 2) break;
    }
    while (count < 3) {
        step();
    }
    do {
        for (;;) {
            if (n) return 1;
            exit(2);
        }
    } while (*p++ != 3);
    while (t[0] < 5) t[0]++;
    while (scanf("%d", &n) == 1)
        switch (n) { case 1: break; }
    return 0;
}

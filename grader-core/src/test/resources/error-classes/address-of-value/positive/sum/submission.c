#include <stdio.h>

int main(void) {
    int t[2];
    for (int i = 0; i < 2; i++) {
        scanf("%d", &(t + i));
    }
    printf("%d\n", t[0] + t[1]);
    return 0;
}

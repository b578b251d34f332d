#include <stdio.h>

int main(void) {
    int t[5];
    int sum = 0;
    for (int i = 0; i < 5; i++) {
        scanf("%d", &t[i]);
    }
    for (int i = 1; i <= 5; i++) {
        sum = sum + t[i];
    }
    printf("%d\n", sum);
    return 0;
}

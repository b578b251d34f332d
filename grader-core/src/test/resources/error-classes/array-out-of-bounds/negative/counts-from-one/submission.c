#include <stdio.h>

int main(void) {
    int t[6];
    int sum = 1;
    for (int i = 1; i <= 5; i++) {
        scanf("%d", &t[i]);
        sum = sum + t[i];
    }
    printf("%d\n", sum);
    return 0;
}

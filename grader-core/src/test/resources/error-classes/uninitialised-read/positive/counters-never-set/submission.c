#include <stdio.h>

int main(void) {
    int count[300];
    int number;
    int repeated = 0;
    while (scanf("%d", &number) == 1) {
        count[number]++;
    }
    for (int k = 0; k < 300; k++) {
        if (count[k] > 1) {
            repeated++;
        }
    }
    printf("%d\n", repeated);
    return 0;
}

#include <stdio.h>

int main(void) {
    int product[3];
    int group;
    int factor;
    while (scanf("%d %d", &group, &factor) == 2) {
        product[group - 1] *= factor;
    }
    for (int k = 0; k < 3; k++) {
        printf("%d\n", product[k]);
    }
    return 0;
}

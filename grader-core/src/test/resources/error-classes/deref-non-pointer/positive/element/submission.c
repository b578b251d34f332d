#include <stdio.h>

int main(void) {
    int grades[3] = {12, 15, 9};
    int best = *grades[0];
    for (int i = 1; i < 3; i++) {
        if (grades[i] > best) {
            best = grades[i];
        }
    }
    printf("%d\n", best);
    return 0;
}

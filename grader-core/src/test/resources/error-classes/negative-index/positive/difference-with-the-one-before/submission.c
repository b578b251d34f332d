#include <stdio.h>

int main(void) {
    int height[10];
    int n;
    int climb = 0;
    scanf("%d", &n);
    for (int k = 0; k < n; k++) {
        scanf("%d", &height[k]);
    }
    for (int k = 0; k < n; k++) {
        if (height[k] > height[k - 1]) {
            climb = climb + height[k] - height[k - 1];
        }
    }
    printf("%d\n", climb);
    return 0;
}

#include <stdio.h>

int main(void) {
    int celsius;
    scanf("%d", &celsius);
    printf("%.1f\n", 9 / 5 * celsius + 32.0);
    printf("%.1f\n", (double) (5 / 9 * celsius));
    return 0;
}

#include <stdio.h>

int main(void) {
    float share;
    scanf("%f", &share);
    if (share == 0.1) {
        printf("a tenth\n");
    } else {
        printf("something else\n");
    }
    return 0;
}

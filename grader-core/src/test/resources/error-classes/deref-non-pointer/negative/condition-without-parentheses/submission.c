#include <stdio.h>

int main(void) {
    double width, height;
    scanf("%lf %lf", &width, &height);
    if (width + 1) * height > 10 {
        printf("large\n");
    }
    return 0;
}

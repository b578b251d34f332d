#include <stdio.h>

int main(void) {
    int grades[3] = {11, 14, 8}, sum = 0;
    for (int i = 0; i < 3; i++) {
        sum = sum + grades(i);
    }
    printf("%d\n", sum);
    return 0;
}

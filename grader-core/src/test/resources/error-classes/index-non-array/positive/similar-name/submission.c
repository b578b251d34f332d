#include <stdio.h>

int main(void) {
    int grades[3], grade, sum = 0;
    for (int i = 0; i < 3; i++) {
        scanf("%d", &grades[i]);
        sum = sum + grade[i];
    }
    printf("%d\n", sum);
    return 0;
}

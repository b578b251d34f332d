#include <stdio.h>

int main(void) {
    int part, total, percent;
    scanf("%d %d", &part, &total);
    total = total / 10;
    total = total * 10;
    percent = part / total * 100;
    printf("%d\n", percent);
    return 0;
}

#include <stdio.h>

int total = 5;

void show(void) {
    printf("%d\n", total);
}

int main(void) {
    int total;
    scanf("%d", &total);
    total = total + 1;
    printf("%d\n", total);
    show();
    return 0;
}

#include <stdio.h>

int average(int a, int b);

int main(void) {
    printf("%.1f\n", average(3, 4));
    return 0;
}

double average(int a, int b) {
    return (a + b) / 2.0;
}

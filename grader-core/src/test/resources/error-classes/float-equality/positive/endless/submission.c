#include <stdio.h>

int main(void) {
    double x, end;
    int steps = 0;
    scanf("%lf", &end);
    for (x = 0; x != end; x += 0.1) {
        steps++;
    }
    printf("%d\n", steps);
    return 0;
}

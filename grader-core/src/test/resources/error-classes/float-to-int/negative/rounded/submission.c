#include <math.h>
#include <stdio.h>

int main(void) {
    double length;
    scanf("%lf", &length);
    int whole = floor(length);
    int cut = (int) (length * 2.5);
    printf("%d %d\n", whole, cut);
    return 0;
}

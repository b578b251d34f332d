#include <stdio.h>

/* Two sides, and nothing else. */
int main(void)
{
    double a, b;
    char more;

    if (scanf("%lf %lf", &a, &b) != 2 || scanf(" %c", &more) == 1) {
        fprintf(stderr, "line 1: two numbers are wanted\n");
        return 43;
    }
    return 42;
}

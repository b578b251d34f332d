#include <stdio.h>

struct s { int value; };

int main(void)
{
    struct s t[3], *r;
    r = t;
    t[1].value = 65;
    (*r).value = 1;
    printf("%d", t[1].value);
}

#include <stdio.h>
#include <stdlib.h>

struct cell {
    int value;
    struct cell *next;
};

int main(void)
{
    struct cell *first = NULL;

    return 0;
}

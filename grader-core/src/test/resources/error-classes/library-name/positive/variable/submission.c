#include <stdio.h>
#include <stdlib.h>

int rand = 4;

int main(void) {
    printf("%d\n", rand + 1);
    return 0;
}

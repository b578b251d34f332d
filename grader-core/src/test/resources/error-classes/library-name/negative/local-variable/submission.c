#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int rand = 4;
    printf("%d\n", rand + 2);
    return 0;
}

#include <stdio.h>
#include <stdlib.h>

int main(void) {
    printf("3\n");
    system("pause");
    return 0;
}

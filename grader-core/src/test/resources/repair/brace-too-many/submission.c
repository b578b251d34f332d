#include <stdio.h>

int main(void) {
    int n = 2;
    if (n > 1) {
        printf("many\n");
    }
    }
    printf("done\n");
    return 0;
}

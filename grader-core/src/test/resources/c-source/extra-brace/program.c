#include <stdio.h>

int main() {
    int i;
    for (i = 0; i < 3; i++) {
        printf("%d\n", i);
    }
    }
    printf("end\n");
    return 0;
}

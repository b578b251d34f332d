#include <stdio.h>

int main(void) {
    char name[5];
    for (int k = 0; k < 5; k++) {
        scanf(" %c", &name[k]);
    }
    printf("Hello, %s!\n", name);
    return 0;
}

#include <stdio.h>

int main(void) {
    char name[6];
    for (int k = 0; k < 5; k++) {
        scanf(" %c", &name[k]);
    }
    name[5] = '\0';
    printf("Hallo, %s!\n", name);
    return 0;
}

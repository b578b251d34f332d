#include <stdio.h>

int main(void) {
    char name[];
    scanf("%s", name);
    printf("Hello %s\n", name);
    return 0;
}

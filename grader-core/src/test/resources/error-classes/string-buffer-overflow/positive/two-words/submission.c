#include <stdio.h>

int main(void) {
    char first[10], second[10];
    scanf("%s %s", first, second);
    printf("%s %s\n", first, second);
    return 0;
}

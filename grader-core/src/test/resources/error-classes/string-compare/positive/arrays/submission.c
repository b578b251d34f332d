#include <stdio.h>

int main(void) {
    char first[20], second[20];
    scanf("%19s %19s", first, second);
    if (first == second) {
        printf("same\n");
    } else {
        printf("different\n");
    }
    return 0;
}

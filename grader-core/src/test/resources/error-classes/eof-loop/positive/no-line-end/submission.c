#include <stdio.h>

int main(void) {
    int c, letters = 0;
    while ((c = getchar()) != '\n') {
        letters++;
    }
    printf("%d\n", letters);
    return 0;
}

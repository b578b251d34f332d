#include <stdio.h>

int main(void) {
    unsigned char c;
    int letters = 0;
    while ((c = getchar()) != EOF) {
        letters++;
    }
    printf("%d\n", letters);
    return 0;
}

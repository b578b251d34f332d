#include <stdio.h>

int length(string text) {
    int n = 0;
    while (text[n] != '\0') {
        n++;
    }
    return n;
}

int main(void) {
    printf("%d\n", length("four"));
    return 0;
}

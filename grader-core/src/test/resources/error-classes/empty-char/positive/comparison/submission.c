#include <stdio.h>

int main(void) {
    int count = 0;
    char c;
    while (scanf("%c", &c) == 1 && c != '') {
        count++;
    }
    printf("%d\n", count);
    return 0;
}

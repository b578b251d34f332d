#include <stdio.h>

int main(void) {
    char word[50];
    int count = 1;
    while (scanf("%49s", word) == 1) {
        count++;
    }
    printf("%d\n", count);
    return 0;
}

#include <stdio.h>

int main(void) {
    int counts[256] = {0};
    char letter = 'a';
    counts[(int)letter]++;
    counts[letter]++;
    printf("%d\n", counts['a']);
    return 0;
}

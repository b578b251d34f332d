#include <stdio.h>

int main(void) {
    int counts[5] = {0};
    char word[] = "red";
    counts[2]++;
    printf("%d %s\n", counts[2], word);
    return 0;
}

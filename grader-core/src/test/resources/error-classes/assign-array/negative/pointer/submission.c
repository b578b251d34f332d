#include <stdio.h>

int main(void) {
    char *answer;
    answer = "evn";
    printf("%s\n", answer);
    return 0;
}

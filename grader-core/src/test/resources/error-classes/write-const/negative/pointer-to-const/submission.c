#include <stdio.h>

int main(void) {
    const char *word = "red";
    word = "bleu";
    printf("%s\n", word);
    return 0;
}

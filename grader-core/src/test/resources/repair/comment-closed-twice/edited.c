#include <stdio.h>

int main(void) {
    /* greets the reader */
    printf("hello\n"); 
    return 0;
}

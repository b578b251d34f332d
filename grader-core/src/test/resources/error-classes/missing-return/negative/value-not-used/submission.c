#include <stdio.h>

int greet(int times) {
    for (int i = 0; i <= times; i++) {
        printf("hello\n");
    }
}

int main(void) {
    greet(2);
    return 0;
}

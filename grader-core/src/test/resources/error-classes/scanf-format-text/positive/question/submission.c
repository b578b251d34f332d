#include <stdio.h>

int main(void) {
    int age = 0;
    scanf("Your age: %d", &age);
    printf("%d\n", age + 1);
    return 0;
}

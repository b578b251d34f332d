#include <stdio.h>

int main(void) {
    int age;
    scanf("%d", &age);
    printf("Your age: %d\n", age);
    return 0;
}

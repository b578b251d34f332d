#include <stdio.h>

int main(void) {
    int age = 30
    printf("%d\n", age);
    if (age > 18
        printf("grown up\n");
    return 0;
}

#include <stdio.h>

int main(void) {
    int age = 30;
    printf("%d\n", age + wxyz);
    return 0;
}

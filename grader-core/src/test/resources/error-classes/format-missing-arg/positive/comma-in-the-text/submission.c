#include <stdio.h>

int main(void) {
    int age;
    scanf("%d", &age);
    age = age + 1;
    printf("%d, age");
    return 0;
}

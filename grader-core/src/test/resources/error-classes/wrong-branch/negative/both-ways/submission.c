#include <stdio.h>

int main(void) {
    int age;
    scanf("%d", &age);
    if (age % 2 == 0) {
        printf("reduced\n");
    } else {
        printf("full\n");
    }
    return 0;
}

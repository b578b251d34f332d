#include <stdio.h>

int main(void) {
    int speed;
    scanf("%d", &speed);
    printf("C:\\new\t%d km/night\n", speed + 1);
    return 0;
}

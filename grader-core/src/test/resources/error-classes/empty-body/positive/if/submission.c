#include <stdio.h>

int main(void) {
    int temperature;
    scanf("%d", &temperature);
    if (temperature < 0); {
        printf("frost\n");
    }
    printf("%d degrees\n", temperature);
    return 0;
}

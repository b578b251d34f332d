#include <stdio.h>
#include <unistd.h>

int main(void) {
    int n;
    scanf("%d", &n);
    usleep(1000);
    printf("%d\n", n + 1);
    return 0;
}

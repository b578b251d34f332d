#include <stdio.h>
#include <unistd.h>

int main(void) {
    int n;
    scanf("%d", &n);
    printf("%d\n", 2 * n);
    sleep(60);
    return 0;
}

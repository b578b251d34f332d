#include <stdio.h>
#include <unistd.h>

int main(void) {
    int n;
    scanf("%d", &n);
    while (n > 0) {
        fork();
        printf("%d\n", n);
    }
    return 0;
}

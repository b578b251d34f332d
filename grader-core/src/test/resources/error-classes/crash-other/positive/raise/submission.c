#include <signal.h>
#include <stdio.h>

int main(void) {
    int n;
    scanf("%d", &n);
    raise(SIGTERM);
    printf("%d\n", n);
    return 0;
}

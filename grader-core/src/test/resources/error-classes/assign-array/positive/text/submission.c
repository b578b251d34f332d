#include <stdio.h>

int main(void) {
    int n;
    char answer[10];
    scanf("%d", &n);
    answer = "odd";
    if (n % 2 == 0) {
        answer = "even";
    }
    printf("%s\n", answer);
    return 0;
}

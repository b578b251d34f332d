#include <stdio.h>

int first[1000000000];
int second[1000000000];

int main(void) {
    int a, b;
    scanf("%d %d", &a, &b);
    first[a] = a;
    second[b] = b;
    printf("%d\n", first[a] + second[b]);
    return 0;
}

#include <assert.h>
#include <stdio.h>

int main(void) {
    char word[10] = "half";
    int n;
    scanf("%d", &n);
    assert(n >= 0);
    printf("%s %d\n", word, n / 2);
    return 0;
}

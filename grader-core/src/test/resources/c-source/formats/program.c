#include <stdio.h>

int main(void) {
    int n; long l; float f; double d; char c, word[20]; unsigned long size = sizeof(int);
    scanf("%d %f %lf %c %s", n, &d, &f, &c, word);
    scanf("%*d %5s %[^\n] %[]a] %ld%%", word, word, word, &l);
    printf("%d %f %5.2f %c %s %%\n", d, n, f, c, word);
    printf("%ld %lu %-*d|%.*f\n", l, size, 5, n, 2, d);
    printf("%d and %d\n", n);
    printf("none\n", n);
    printf("%y %", n);
    printf("%d" "%x" "\n", n, 'a');
    fprintf(stderr, "%hhd %zu %p\n", c, size, (void *) &n);
    return 0;
}

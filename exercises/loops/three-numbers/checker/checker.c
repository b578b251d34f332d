#include <stdio.h>

/* Takes any three different numbers from 1 on with the right sum; the right sum alone is worth half of the points. */
int main(int argc, char **argv)
{
    if (argc != 4) {
        return 1;
    }
    FILE *input = fopen(argv[1], "r");
    FILE *output = fopen(argv[3], "r");
    long n, a, b, c;
    char more;

    if (input == NULL || output == NULL || fscanf(input, "%ld", &n) != 1) {
        return 1;
    }
    int read = fscanf(output, "%8ld %8ld %8ld %c", &a, &b, &c, &more);
    if (read != 3) {
        printf("0\nkey: not-three\n");
    } else if (a + b + c != n) {
        printf("0\nkey: wrong-sum\nsum: %ld\nwanted: %ld\n", a + b + c, n);
    } else if (a < 1 || b < 1 || c < 1) {
        printf("50\nkey: too-small\nnumber: %ld\n", a < 1 ? a : b < 1 ? b : c);
    } else if (a == b || b == c || a == c) {
        printf("50\nkey: same-twice\nnumber: %ld\n", a == b ? a : c);
    } else {
        printf("100\n");
    }
    return 0;
}

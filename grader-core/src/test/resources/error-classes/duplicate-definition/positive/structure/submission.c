#include <stdio.h>

struct pair {
    int first;
    int second;
};

struct pair {
    int first, second;
};

int main(void) {
    struct pair p = {1, 2};
    printf("%d\n", p.first + p.second);
    return 0;
}

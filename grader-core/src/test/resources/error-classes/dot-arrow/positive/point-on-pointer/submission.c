#include <stdio.h>

struct book {
    int pages;
    int year;
};

void age(struct book *b, int now) {
    printf("%d\n", now - b.year);
}

int main(void) {
    struct book novel = {310, 1998};
    age(&novel, 2020);
    return 0;
}

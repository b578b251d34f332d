#include <stdio.h>

struct book {
    int pages;
};

int main(void) {
    struct book novel = {310};
    struct book *b = &novel;
    b->pages = b->pages + 1;
    printf("%d\n", novel.pages);
    return 0;
}

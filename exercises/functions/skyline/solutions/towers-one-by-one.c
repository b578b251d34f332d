#include "skyline.h"
#include <stdio.h>

static void tower(int column, int height)
{
    if (height > ROWS) {
        height = ROWS;
    }
    while (height > 0) {
        height--;
        brick(column, height);
    }
}

int main(void)
{
    int towers, height;

    scanf("%d", &towers);
    for (int i = 0; i < towers; i++) {
        scanf("%d", &height);
        tower(i, height);
    }
    show();
    return 0;
}

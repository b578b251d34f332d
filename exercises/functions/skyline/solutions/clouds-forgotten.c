#include <stdio.h>
#include "skyline.h"

int main(void)
{
    int towers;

    scanf("%d", &towers);
    for (int column = 0; column < towers; column++) {
        int height;
        scanf("%d", &height);
        for (int row = 0; row < height; row++) {
            brick(column, row);
        }
    }
    show();
    return 0;
}

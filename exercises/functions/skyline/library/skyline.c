#include "skyline.h"

#include <stdio.h>

static int bricks[ROWS][COLUMNS];

void brick(int column, int row)
{
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) {
        printf("brick(%d, %d): ?\n", column, row);
        return;
    }
    bricks[row][column] = 1;
}

void show(void)
{
    for (int row = ROWS - 1; row >= 0; row--) {
        for (int column = 0; column < COLUMNS; column++) {
            putchar(bricks[row][column] ? '#' : '.');
        }
        putchar('\n');
    }
}

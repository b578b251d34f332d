#include <stdio.h>

void row(char edge, char inside, int width)
{
    printf("%c", edge);
    for (int i = 0; i < width - 2; i++) {
        printf("%c", inside);
    }
    printf("%c\n", edge);
}

int main(void)
{
    int width, height;

    scanf("%d %d", &width, &height);
    row('#', '#', width);
    for (int i = 0; i < height; i++) {
        row('#', '.', width);
    }
    row('#', '#', width);
    return 0;
}

#include <stdio.h>

int main(void)
{
    char direction;

    scanf(" %c", &direction);
    switch (direction) {
    case w:
        printf("west\n");
        break;
    }
    return 0;
}
